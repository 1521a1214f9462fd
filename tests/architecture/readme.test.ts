import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DisplayConfigSchema } from '@/core/display/display-config'
import { parametersOf, parseParameter } from '@/core/display/query'
import { keyPaths, readConfig } from '@/core/display/read-config'
import { registry } from '@/scenes/registry'
import { SCENE_IDS } from '@/scenes/scene'
import { ROOT } from './files'

const guide = readFileSync(join(ROOT, 'README.md'), 'utf8')
const house = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')

/** The first two cells of the rows of the table under a heading cell, where the first is code. */
function tableOf(heading: string): ReadonlyMap<string, string> {
  const lines = guide.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  const below = lines.slice(from + 2)
  const rows = below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  )
  return new Map(
    rows.map((row) => {
      const [, name = '', second = ''] = row.split('|').map((cell) => cell.trim())
      return [name.replaceAll('`', ''), second]
    }),
  )
}
const keys = tableOf('key')
const parameters = tableOf('parameter')
const defaults: unknown = readConfig({}).config
const at = (path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], defaults)

describe('the README', () => {
  it.each(keyPaths(DisplayConfigSchema).filter((path) => path !== 'playhead.scenes'))(
    'tells the default of %s',
    (path) => {
      expect(keys.get(path)).toBe(`\`${JSON.stringify(at(path))}\``)
    },
  )

  it('tells of the loop’s scenes, all of them by default', () => {
    expect(at('playhead.scenes')).toEqual(SCENE_IDS)
    expect(keys.get('playhead.scenes')).toContain('all')
    expect(registry.map(({ id }) => id).filter((id) => !tableOf('scene').has(id))).toEqual([])
  })

  it('gives examples of query parameters that the display reads', () => {
    const examples = [...parameters].flatMap(([name, second]) => {
      const search = /^`(\?[^`]+)`$/.exec(second)?.[1]
      return search === undefined
        ? []
        : [[name, parametersOf({ search, hash: '' }).get(name) ?? null] as const]
    })
    expect(examples.map(([name]) => name)).toEqual(
      expect.arrayContaining(['lang', 'theme', 'motion', 'drift', 'dwell', 'page', 'scene', 'scenes']),
    )
    for (const [name, text] of examples)
      expect([name, parseParameter(name, text).state]).toEqual([name, 'valid'])
  })

  it('tells of every command of the command line', () => {
    const cli = readFileSync(join(ROOT, 'src/node/cli.ts'), 'utf8')
    const commands = [...cli.matchAll(/^ {2}([\w-]+): \(\) => import\(/gm)].map(([, name = '']) => name)
    const told = [...tableOf('command').keys()].map((usage) => usage.split(' ')[0])
    expect(commands.length).toBeGreaterThan(1)
    expect(told.toSorted()).toEqual(commands.toSorted())
  })

  it('has its picture, light enough to load', () => {
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(guide) ?? []
    expect(statSync(join(ROOT, picture)).size).toBeLessThanOrEqual(200_000)
  })
})

describe.each([
  ['README.md', guide],
  ['CONTRIBUTING.md', house],
])('%s', (_, text) => {
  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path)
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
    const named = [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names files of src, tests and mock that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|mock|deploy|public)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    )
    // The example of a new scene is not there, of course.
    const real = named.filter((path) => !/tourism/i.test(path))
    expect(real.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
