import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { formatOf } from '@/core/publication/edition-format'
import { parseEdition, parseIndex } from '@/core/publication/parse'
import { EditionSchema, IndexSchema } from '@/core/publication/schema'
import { figuresText } from '@/office/publishing/open-figures-file'
import { indexOf, plainIndex, sealEdition } from '@/office/publishing/seal'
import { sampleEditions } from '#mock/city/editions'
import { ROOT } from '../architecture/files'
import { bytesOf, edition, entryOf, index, project } from '../core/publication/small-city'
import { changed, paths } from './change'
import { jsonSchemas, schemaText } from './json-schemas'

const FOLDER = join(ROOT, 'docs/schemas')
const schemas = new Map<string, Record<string, unknown>>(
  jsonSchemas().map(({ name, schema }) => [name, { ...schema }]),
)
const ajv = new Ajv2020()

/** Whether a file of `docs/schemas/` accepts a value. */
function validator(name: string) {
  const validate = ajv.compile(Object.fromEntries(Object.entries(schemas.get(name) ?? {})))
  return (value: unknown): boolean => validate(value)
}
const [isIndex, isEdition, isFigures] = ['index', 'edition', 'figures'].map(validator)

const NOTICE = {
  ...{ id: 'n1', kind: 'ticker', text: '公告' },
  ...{ from: '2021-10-26T09:00:00+08:00', until: '2021-10-27T09:00:00+08:00' },
}
const anIndex = { ...index([entryOf(bytesOf(edition()), edition())]), notices: [NOTICE] }

describe('the JSON Schemas in docs/schemas', () => {
  it('are what the code gives (npm run schemas)', () => {
    const files = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')])
    const made = [...schemas].map(([name, schema]) => [`${name}.json`, schemaText(schema)])
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(made))
  })

  it('accept all that the sample city publishes', () => {
    const editions = sampleEditions()
    const sealed = editions.map((each) => sealEdition(each))
    const issue = { sequence: 1, issuedAt: '2022-01-26T09:00:00+08:00', nextDue: null }
    expect(isIndex?.(JSON.parse(plainIndex(indexOf(sealed, issue))))).toBe(true)
    for (const { bytes } of sealed)
      expect(isEdition?.(JSON.parse(new TextDecoder().decode(bytes)))).toBe(true)
    for (const each of editions) expect(isFigures?.(JSON.parse(figuresText(each, editions)))).toBe(true)
  })

  it('ignore fields that they do not know, as the reader does', () => {
    const newer = { ...edition(), tomorrow: 1, projects: [{ ...project(), owner: 'x' }] }
    expect([isEdition?.(newer), parseEdition(newer).ok]).toEqual([true, true])
  })
})

const EDITION_FAULTS: [path: (string | number)[], value?: unknown][] = [
  [['issuer']],
  [['assessment']],
  [['projects', 0, 'planYuan']],
  [['projects', 0, 'planYuan'], '3亿'],
  [['projects', 0, 'planYuan'], 1.5],
  [['projects', 0, 'planYuan'], 2 ** 53],
  [['projects', 0, 'level'], 'national'],
  [['projects', 0, 'light'], 'green'],
  [['projects', 0, 'districts'], []],
  [['projects', 0, 'end'], 20222],
  [['projects', 0, 'name'], ''],
  [['projects', 0, 'name'], '亮'.repeat(501)],
  [['projects', 0, 'problem'], 'a\nb'],
  [['projects'], {}],
  [['period'], '2021Q5'],
  [['revision'], 0],
  [['asOf'], '2021-9-30'],
  [['publishedAt'], '2021-10-26 09:00'],
  [['rules', 'timeProgress'], 1.01],
  [['totals', 'completed'], 566.2],
  [['assessment', 'results', 0, 'values'], []],
  [['assessment', 'results', 0, 'values', 'completion'], '130'],
  [['services', 0, 'decimals'], 7],
  [['format'], 'liangping/edition/3'],
  [['words'], {}],
  [['projects', 0, 'formerIds'], []],
  [['districts', 0, 'successorOf'], 'x'],
]
const INDEX_FAULTS: [path: (string | number)[], value?: unknown][] = [
  [['editions']],
  [['editions', 0, 'path'], '../secret.json'],
  [['editions', 0, 'sha256'], 'AB'],
  [['editions', 0, 'bytes'], 32_000_001],
  [['editions', 0, 'correction'], 1],
  [['sequence'], -1],
  [['nextDue'], 'soon'],
  [['notices', 0, 'kind'], 'banner'],
  [['notices'], null],
]

describe('what is against the schema is refused by JSON Schema and by the reader', () => {
  it.each(EDITION_FAULTS)('edition: %j %j', (path, value) => {
    const wrong = changed(edition(), path, value)
    expect([isEdition?.(wrong), parseEdition(wrong).ok]).toEqual([false, false])
  })
  it.each(INDEX_FAULTS)('index: %j %j', (path, value) => {
    const wrong = changed(anIndex, path, value)
    expect([isIndex?.(wrong), parseIndex(wrong).ok]).toEqual([false, false])
  })
})

/** Refused by the reader alone: JSON Schema cannot say it. docs/format.md tells these. */
const UNSAID: [what: string, path: (string | number)[], value: unknown][] = [
  ['a day that no calendar has', ['asOf'], '2021-09-31'],
  ['an hour that no clock has', ['publishedAt'], '2021-10-26T25:00:00+08:00'],
  ['half of a surrogate pair', ['issuer'], 'a\ud800'],
  ['an id that stands twice', ['projects', 1, 'id'], 'P001'],
  ['a reference to nothing', ['projects', 0, 'stage'], 'x'],
]

describe('what JSON Schema cannot say', () => {
  it.each(UNSAID)('%s', (_, path, value) => {
    const wrong = changed(edition(), path, value)
    expect([isEdition?.(wrong), parseEdition(wrong).ok]).toEqual([true, false])
  })

  const ODD = ['2021-09-31', '2021-10-26T25:00:00Z', 'a\ud800', '2021Q2', 'zzgx', 'blue', '亮'.repeat(500)]
  const values = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue(), fc.integer(), fc.double({ noNaN: true }))
  /** Texts of the right look that the reader refuses. */
  const isUnsaid = (value: unknown) =>
    typeof value === 'string' && (!value.isWellFormed() || /^\d{4}-\d{2}-\d{2}(T|$)/.test(value))

  it.each([
    ['an edition', edition(), EditionSchema, isEdition],
    ['an index', anIndex, IndexSchema, isIndex],
  ] as const)('is all in which the two differ: %s', (_, whole, schema, isValid) => {
    /** By the schema; and what only format 2 has needs that. */
    const reads = (value: unknown) => {
      const read = v.safeParse(schema, value)
      if (!read.success || !('projects' in read.output)) return read.success
      return read.output.format !== 'liangping/edition/1' || formatOf(read.output) === read.output.format
    }
    let refused = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths(whole)), fc.option(values, { nil: undefined }), (path, value) => {
        const mutated: unknown = JSON.parse(JSON.stringify(changed(whole, path, value)))
        const isRead = reads(mutated)
        if (!isRead) refused += 1
        if (isRead || !isUnsaid(value)) expect(isValid?.(mutated)).toBe(isRead)
      }),
      { numRuns: 1500, seed: 5 },
    )
    expect(refused).toBeGreaterThan(500)
    expect(refused).toBeLessThan(1500)
  })
})
