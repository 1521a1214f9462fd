import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { againstTheOrder, EDGES, impureWays, isPure, loops, ROOMS, ungiven } from './rules'
import { ROOT } from './files'
import { importsOf, madeUp, packageOf, readSources, withinSrc } from './sources'

const sources = readSources()

describe('the order of the rooms', () => {
  it('has a place for every folder of src, and no file beside them', () => {
    expect(readdirSync(join(ROOT, 'src')).toSorted()).toEqual(Object.keys(ROOMS).toSorted())
  })

  it('is kept: a room imports only what it may', () => {
    expect(againstTheOrder(sources)).toEqual([])
  })

  it('has no loop, types included', () => {
    expect(loops(sources)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['core/figures/x.ts', "import type { Say } from '@/core/i18n/say'", 'i18n lies below figures'],
    ['core/frame/X.vue', '<script setup lang="ts">import "@/scenes/scene"</script>', 'core knows no scenes'],
    ['core/playhead/x.ts', "import { layOut } from '@/core/frame/geometry'", 'do not know each other'],
    ['channels/lobby/x.ts', "export * from '@/app/routes'", 'channels knows no app'],
    ['channels/lobby/x.ts', "import '@/channels/slides/plan'", 'lobby knows no slides'],
    ['channels/lobby/x.ts', "import '../shared/told'", 'written @/room/file'],
    ['scenes/x/x.ts', "import '../../core/charts/theme'", 'written @/room/file'],
    ['core/figures/x.ts', "type A = import('@/core/frame/geometry').ContentBox", 'frame lies below figures'],
    ['node/server/x.ts', "const a = await import('@/app/main')", 'node knows no app'],
    ['office/workbook/x.ts', "import '@/node/server/server'", 'office knows no node'],
    ['node/publisher/x.ts', "const a = await import('#mock/city/editions')", 'does not know mock'],
    ['node/sample/sample-folder.ts', "import '#mock/city/editions'", 'does not know mock'],
    ['core/charts/x.ts', "import '../../../vite.config'", 'leads out of src'],
  ])('would not let %s say %s', (path, text, reason) => {
    expect(againstTheOrder([madeUp(path, text)])).toEqual([expect.stringContaining(reason)])
  })

  it('would find a loop of types', () => {
    const files = [
      madeUp('core/figures/a.ts', "import type { B } from './b'"),
      madeUp('core/figures/b.ts', "import { a } from './a'"),
    ]
    expect(loops(files)).toEqual(['core/figures/a.ts → core/figures/b.ts → core/figures/a.ts'])
  })

  it('lets the sample be loaded when it is wanted', () => {
    const lazily = madeUp('node/sample/x.ts', "const { bookOf } = await import('#mock/books/sample-books')")
    expect(againstTheOrder([lazily])).toEqual([])
  })
})

describe('the pure core', () => {
  it('is most of the four rooms, its edges being named', () => {
    expect(sources.filter(({ path }) => isPure(path)).length).toBeGreaterThan(60)
    expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining(EDGES))
  })

  it('runs without Vue, Pinia, the page and Node, through whatever it imports', () => {
    expect(impureWays(sources)).toEqual([])
  })

  it('is given its clock and its randomness, and reaches for nothing of the page', () => {
    const pure = sources.filter(({ path }) => isPure(path))
    expect(pure.flatMap((source) => ungiven(source).map((what) => `${source.path}: ${what}`))).toEqual([])
  })

  it('would be told of a detour to Vue, but not of a type', () => {
    const detour = [
      madeUp('core/figures/x.ts', "import { y } from './y'"),
      madeUp('core/figures/y.ts', "import { ref } from 'vue'"),
      madeUp('core/figures/z.ts', "import type { Ref } from 'vue'"),
    ]
    expect(impureWays(detour)).toEqual(['core/figures/x.ts → core/figures/y.ts → vue'])
    expect(impureWays([madeUp('core/i18n/x.ts', "import 'node:fs'")])).toEqual(['core/i18n/x.ts → node:fs'])
  })

  it.each([
    ['const a = Date.now()', ['Date.now']],
    ['const a = new Date()', ['new Date()']],
    ['const a = Math.random()', ['Math.random']],
    ['const a = { b: document.title }', ['document']],
    ['if (typeof localStorage === "object") b()', ['localStorage']],
    ['const a = new Date(0), b = (window: Size) => window.width, c = at.location', []],
    ['interface A { readonly location: string }', []],
  ])('would find in %s: %j', (text, found) => {
    expect(ungiven(madeUp('core/figures/x.ts', text))).toEqual(found)
  })

  it('has its imports read in every way they are written', () => {
    const text = `import a, { type B } from 'a'; import { type C } from 'c'; import type D from 'd'
      import 'e'; export { f } from 'f'; export type { G } from 'g'; const h = () => import('h'); let i: import('i').I`
    const read = importsOf(madeUp('x.ts', text)).map(({ name, typeOnly, lazy }) => [name, typeOnly, lazy])
    expect(read).toEqual([
      ['a', false, false],
      ['c', true, false],
      ['d', true, false],
      ['e', false, false],
      ['f', false, false],
      ['g', true, false],
      ['h', false, true],
      ['i', true, false],
    ])
  })
})

describe('the packages of src', () => {
  it('are dependencies, not only there for development', () => {
    const named = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ name, typeOnly }) => !typeOnly && withinSrc(source.path, name) === null)
        .map(({ name }) => packageOf(name))
        .filter((name) => !/^(?:node:|virtual:|#|\.)/.test(name)),
    )
    const { dependencies } = v.parse(
      v.object({ dependencies: v.record(v.string(), v.string()) }),
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
    )
    expect(new Set(named).size).toBeGreaterThan(10)
    expect([...new Set(named)].filter((name) => !(name in dependencies))).toEqual([])
  })
})
