import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { againstTheOrder, EDGES, impureWays, isPure, ROOMS, ROOTS, ungiven } from './rules'
import { ROOT } from './files'
import { importsOf, madeUp, packageOf, readSources, withinSrc } from './sources'

const sources = readSources()

describe('the order of the rooms', () => {
  it('has a place for every folder and every file of src', () => {
    const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    const known: readonly string[] = [...ROOMS, ...ROOTS]
    expect(entries.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  })

  it('is kept: a room imports only from rooms above it', () => {
    expect(againstTheOrder(sources)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['figures/x.ts', "import type { Say } from '@/wording/say'", 'wording lies below figures'],
    ['stage/X.vue', '<script setup lang="ts">import "@/scenes/scene"</script>', 'scenes lies below stage'],
    ['playhead/x.ts', "import { layOut } from '@/stage/geometry'", 'do not know each other'],
    ['display/x.ts', "export * from '@/modes/routes'", 'modes lies below display'],
    ['scenes/x/x.ts', "import '../../charts/theme'", 'written @/room/file'],
    ['figures/x.ts', "type A = import('@/stage/geometry').Room", 'stage lies below figures'],
    ['server/x.ts', "const a = await import('@/main')", 'no room imports a root'],
    ['server/x.ts', "import '#mock/publish-sample'", 'does not know mock'],
    ['server/sample-folder.ts', "import '#mock/publish-sample'", 'does not know mock'],
    ['charts/x.ts', "import '../../vite.config'", 'leads out of src'],
  ])('would not let %s say %s', (path, text, reason) => {
    expect(againstTheOrder([madeUp(path, text)])).toEqual([expect.stringContaining(reason)])
  })

  it('lets the serve command load the sample when it is wanted', () => {
    const lazily = madeUp(
      'server/sample-folder.ts',
      "const { publishSample } = await import('#mock/publish-sample')",
    )
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
      madeUp('figures/x.ts', "import { y } from './y'"),
      madeUp('figures/y.ts', "import { ref } from 'vue'"),
      madeUp('figures/z.ts', "import type { Ref } from 'vue'"),
    ]
    expect(impureWays(detour)).toEqual(['figures/x.ts → figures/y.ts → vue'])
    expect(impureWays([madeUp('wording/x.ts', "import 'node:fs'")])).toEqual(['wording/x.ts → node:fs'])
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
    expect(ungiven(madeUp('figures/x.ts', text))).toEqual(found)
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
