import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments, tableOf } from './documents'
import { ROOT } from './files'

const read = (path: string) => readFileSync(join(ROOT, 'src', path), 'utf8')

/** The options in a command's source: keys of its `args` that are no positional. */
const optionsOf = (source: string): readonly string[] =>
  [...source.matchAll(/^ {2}'?([\w-]+)'?: \{\s*type: '(\w+)'/gm)]
    .filter(([, , type]) => type !== 'positional')
    .map(([, name = '']) => name)

/** Every command of the command line with its options. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [...read('node/cli.ts').matchAll(/^ {2}([\w-]+): \(\) => import\('@\/([\w/-]+)'\)/gm)].map(
    ([, command = '', file = '']) => [command, optionsOf(read(`${file}.ts`))],
  ),
)

const documents = readDocuments()
const operations = documents.filter(({ path }) => path === 'docs/operations.md')
const usages = operations.flatMap((guide) => [...tableOf(guide, 'command').keys()])
const optionsIn = (text: string) =>
  [...text.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)].map(([, name = '']) => name)

describe('the commands that the documentation tells of', () => {
  it('are all there are', () => {
    expect(OPTIONS.size).toBeGreaterThan(1)
    expect(usages.map((usage) => usage.split(' ')[0]).toSorted()).toEqual([...OPTIONS.keys()].toSorted())
  })

  it.each(usages)('have all their options: %s', (usage) => {
    const [command = ''] = usage.split(' ')
    expect([...new Set(optionsIn(usage))].toSorted()).toEqual(OPTIONS.get(command)?.toSorted())
  })

  it('are called with options that they take', () => {
    const calls = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run -s liangping -- ([a-z]+)([^`\n#]*)/g)].map(
        ([, command = '', rest = '']) => ({
          ...{ path, command },
          unknown: optionsIn(rest).filter((option) => !OPTIONS.get(command)?.includes(option)),
        }),
      ),
    )
    expect(calls.length).toBeGreaterThan(20)
    expect(calls.filter(({ command, unknown }) => !OPTIONS.has(command) || unknown.length > 0)).toEqual([])
  })
})
