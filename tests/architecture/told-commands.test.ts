import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readDocuments, tableOf } from './documents'
import { ROOT } from './files'

const read = (path: string) => readFileSync(join(ROOT, 'src', path), 'utf8')

/** The options of a command as it is declared: its `args` that are no positional. */
async function optionsOf(file: string): Promise<readonly string[]> {
  const module: Readonly<Record<string, unknown>> = await import(join(ROOT, `src/${file}.ts`))
  const declared = Object.entries(module).find(([name]) => name.endsWith('Command'))?.[1]
  const { args } = v.parse(v.object({ args: v.record(v.string(), v.object({ type: v.string() })) }), declared)
  return Object.entries(args).flatMap(([name, { type }]) => (type === 'positional' ? [] : [name]))
}

/** Every command of the command line with its options. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  await Promise.all(
    [...read('node/liangping.ts').matchAll(/^ {2}([\w-]+): \(\) => import\('@\/([\w/-]+)'\)/gm)].map(
      async ([, command = '', file = '']) => [command, await optionsOf(file)] as const,
    ),
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
          unknown: optionsIn(rest).filter(
            (option) => option !== 'lang' && !OPTIONS.get(command)?.includes(option),
          ),
        }),
      ),
    )
    expect(calls.length).toBeGreaterThan(20)
    expect(calls.filter(({ command, unknown }) => !OPTIONS.has(command) || unknown.length > 0)).toEqual([])
  })
})
