import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { accepts } from '@/core/publication/accepts'
import { describeIssues, pathText } from '@/core/publication/describe'
import { acceptsEdition, parseEdition, parseIndex } from '@/core/publication/parse'
import { projectByName } from '@/core/publication/project-by-name'
import { lineOf, type Result } from '@/core/publication/problems'
import { LIMITS } from '@/core/publication/limits'
import { EditionSchema, IndexSchema, ProjectSchema } from '@/core/publication/schema'
import { changed as change, paths } from '../../schemas/change'
import { bytesOf, edition, entryOf, index, project } from './small-city'

const lines = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(lineOf))
const entry = entryOf(bytesOf(edition()), edition())

const changed = (path: readonly (string | number)[], value?: unknown) => change(edition(), path, value)

describe('an edition by its schema', () => {
  it('is taken when everything is as the contract says', () => {
    expect(lines(parseEdition(edition()))).toEqual([])
  })

  it('a mistyped property is an error that carries its path', () => {
    expect(lines(parseEdition(changed(['projects', 1, 'planYuan'], '3亿')))).toEqual([
      'projects[1].planYuan: expected an integer or null, got "3亿"',
    ])
  })

  it.each([
    [['issuer'], 'issuer: expected text of at most 500 characters'],
    [['projects', 0, 'planYuan'], 'projects[0].planYuan: expected an integer or null, got nothing'],
    [['rules', 'lights', 'redBelow'], 'rules.lights.redBelow: expected a finite number, got nothing'],
    [['assessment'], 'assessment: expected an object or null, got nothing'],
  ])('a missing property %j is an error that carries its path', (path, line) => {
    const told = lines(parseEdition(changed(path)))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(line)
  })

  it.each([
    [['projects', 0, 'planYuan'], 1.5],
    [['projects', 0, 'planYuan'], 2 ** 53],
    [['projects', 0, 'level'], 'global'],
    [['projects', 0, 'districts'], null],
    [['projects', 0, 'end'], 20222],
    [['period'], '2021Q5'],
    [['revision'], 0],
    [['asOf'], '2021-09-31'],
    [['publishedAt'], '2021-10-26 09:00'],
    [['rules', 'timeProgress'], 1.01],
    [['totals', 'completed'], 566.2],
    [['assessment', 'results', 0, 'rank'], 0],
    [['assessment', 'results', 0, 'values', 'completion'], '130'],
    [['services', 0, 'decimals'], 7],
    [['format'], 'liangping/edition/3'],
    [['projects'], { length: 0 }],
  ])('%j must not be %j', (path, value) => {
    const result = parseEdition(changed(path, value))
    expect(result.ok).toBe(false)
    const text = path.reduce<string>(
      (all, key) => (typeof key === 'number' ? `${all}[${key}]` : `${all}.${key}`),
      '',
    )
    expect(lines(result)[0]).toContain(`${text.slice(1)}: expected `)
  })

  it('unknown properties are ignored, at every depth', () => {
    const newer = {
      ...edition(),
      tomorrow: 1,
      projects: [{ ...project(), district: 'x' }],
      totals: { ...edition().totals, x: 1 },
    }
    expect(lines(parseEdition(newer))).toEqual([])
  })

  it.each(['text', 42, null, true])('a whole file that is %j is told without a path', (value) => {
    expect(lines(parseEdition(value))[0]).toMatch(/^expected an object, got /)
  })

  it('long values are shortened, and no more than fifty problems are told', () => {
    const long = lines(parseEdition(changed(['issuer'], 'x'.repeat(9000))))
    expect(long[0]?.length).toBeLessThan(220)
    const many = parseEdition({ ...edition(), projects: Array.from({ length: 90 }, () => ({})) })
    expect(lines(many)).toHaveLength(51)
    expect(lines(many)[50]).toBe('1300 more problems')
  })
})

describe('text', () => {
  const named = (name: string) => parseEdition({ ...edition(), projects: [project({ name })] })
  it.each([
    '字'.repeat(LIMITS.textCharacters),
    '🏗'.repeat(LIMITS.textCharacters),
    '<script>alert(1)</script>',
    'مشروع الطريق السريع',
    '__proto__',
  ])('of markup, emoji, right-to-left or 500 characters is text: %.20s', (name) => {
    expect(lines(named(name))).toEqual([])
  })
  it.each([
    '',
    '字'.repeat(501),
    '🏗'.repeat(501),
    'a\nb',
    'a\u0000',
    'a\u007f',
    'a\u0085',
    '\ud800',
    'a\udc00b',
    '\ud800\ud800',
  ])('empty, longer, with control characters or broken is refused: %j', (name) => {
    expect(named(name).ok).toBe(false)
  })
})

describe('ids and references', () => {
  const base = edition()
  it.each([
    [
      { districts: [...base.districts, { id: 'zzgx', name: '又', group: 'g' }] },
      'districts[4].id: "zzgx" stands at districts[3].id already',
    ],
    [
      { stages: [...base.stages, { id: 'new', name: '又' }] },
      'stages[2].id: "new" stands at stages[0].id already',
    ],
    [{ projects: [project(), project()] }, 'projects[1].id: "P001" stands at projects[0].id already'],
    [
      { projects: [project({ districts: ['zzgx', 'zzgx'] })] },
      'projects[0].districts[1]: "zzgx" stands at projects[0].districts[0] already',
    ],
    [
      { projects: [project({ districts: ['zzgx', 'x'] })] },
      'projects[0].districts[1]: there is no district "x"',
    ],
    [{ projects: [project({ stage: 'x' })] }, 'projects[0].stage: there is no stage "x"'],
    [
      { pipeline: [{ field: 'a', district: 'x', projects: 1, totalYuan: null }] },
      'pipeline[0].district: there is no district "x"',
    ],
  ])('%#: unique, and every reference resolves', (change, line) => {
    expect(lines(parseEdition({ ...base, ...change }))).toEqual([line])
  })

  it.each([
    [{ district: 'x', score: null, rank: null, values: {} }, 'there is no district "x"'],
    [{ district: 'zzgx', score: null, rank: null, values: { other: 1 } }, 'there is no indicator "other"'],
    [
      { district: '370481', score: null, rank: null, values: {} },
      'stands at assessment.results[0].district already',
    ],
  ])('%#: of the assessment too', (result, text) => {
    const results = [...(base.assessment?.results.slice(0, 1) ?? []), result]
    const told = lines(parseEdition({ ...base, assessment: { ...base.assessment, results } }))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(text)
  })
})

describe('what is wrong', () => {
  it.each([
    [
      ['assessment', 'results'],
      [[]],
      'assessment.results[0].values: expected an object of numbers, got nothing',
    ],
    [['assessment', 'results', 0, 'values', 'constructor'], 'x', 'assessment.results[0].values: expected'],
  ])('%j being %j is told by its path', (path, value, line) => {
    expect(lines(parseEdition(changed(path, value))).join('\n')).toContain(line)
  })

  it('is told whatever stands in any place', () => {
    const lists = fc.constantFrom([[]], [[[]]], [null], [{}], ['x'], { length: 1 })
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withSet: true })
    const value = fc.oneof(
      lists,
      anything,
      fc.constantFrom(Symbol('x'), () => 'x'),
    )
    for (const [whole, parse] of [
      [edition(), parseEdition],
      [index([entry]), parseIndex],
    ] as const)
      fc.assert(
        fc.property(fc.constantFrom(...paths(whole)), value, (path, wrong) => {
          const result = parse(change(whole, path, wrong))
          expect(result.ok || lines(result).length > 0).toBe(true)
        }),
        { numRuns: 500, seed: 13 },
      )
  })

  it('is told of any issue, by a key of any name', () => {
    const keys = fc.array(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'projects', 0), fc.string()))
    fc.assert(
      fc.property(keys, fc.anything({ withBigInt: true }), (path, input) => {
        const items = path.map(
          (key) => ({ type: 'unknown', origin: 'value', input, key, value: input }) as const,
        )
        const [first, ...rest] = items
        const issue = { kind: 'schema', type: 'x', input, expected: null, received: '', message: '' } as const
        const told = describeIssues(EditionSchema, [{ ...issue, ...(first && { path: [first, ...rest] }) }])
        expect(told).toEqual([
          { path: pathText(path), problem: expect.stringMatching(/^expected .+, got ./s) },
        ])
      }),
      { seed: 14 },
    )
  })
})

describe('hostile shapes', () => {
  const withValue = (value: string) =>
    JSON.stringify(edition()).replace('"values":{', `"values":{"__proto__":${value},`)
  it('`__proto__` as a key changes nothing', () => {
    const text = JSON.stringify(edition()).replace('{"format"', '{"__proto__":{"polluted":1},"format"')
    expect(parseEdition(JSON.parse(text)).ok).toBe(true)
    expect(lines(parseEdition(JSON.parse(withValue('{"polluted":1}'))))).toEqual([
      'assessment.results[0].values: expected an object of numbers, got an object',
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
  it('`__proto__` is an indicator as any other, and one that is not there', () => {
    expect(lines(parseEdition(JSON.parse(withValue('1'))))[0]).toContain('values["__proto__"]')
  })
  it('depth is harmless', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
    expect(parseEdition({ ...edition(), projects: deep }).ok).toBe(false)
    expect(lines(parseEdition({ ...edition(), extra: deep }))).toEqual([])
  })
  it('more than 20,000 projects are refused before they are walked', () => {
    const many = { ...edition(), projects: new Array(LIMITS.projects + 1).fill({}) }
    expect(lines(parseEdition(many))).toEqual([
      'projects: expected a list of at most 20,000, got a list of 20001',
    ])
  })
})

describe('an index by its schema', () => {
  it('is taken, with and without notices', () => {
    const notice = {
      id: 'n1',
      kind: 'ticker',
      text: '公告',
      from: '2021-10-26T09:00:00+08:00',
      until: '2021-10-27T09:00:00+08:00',
    }
    expect(lines(parseIndex(index([entry])))).toEqual([])
    expect(lines(parseIndex({ ...index([entry]), notices: [notice] }))).toEqual([])
  })
  it.each([
    [index([]), 'current: there is no edition of "2021Q3"'],
    [index([entry, entry]), 'editions[1]: "2021Q3-r1" stands at editions[0] already'],
    [index([{ ...entry, path: '../secret.json' }]), 'editions[0].path: expected a path'],
    [index([{ ...entry, path: 'https://elsewhere/x' }]), 'editions[0].path: expected a path'],
    [index([{ ...entry, sha256: 'AB' }]), 'editions[0].sha256: expected 64'],
    [
      index([{ ...entry, bytes: LIMITS.editionBytes + 1 }]),
      'editions[0].bytes: expected an integer from 0 to 32,000,000',
    ],
    [index([entry], { sequence: 1.5 }), 'sequence: expected an integer from 0, got 1.5'],
  ])('%#: what is wrong is told by path', (value, line) => {
    expect(lines(parseIndex(value))[0]).toContain(line)
  })
})

describe('the fast reader and valibot', () => {
  const leaves = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      '',
      '3亿',
      'zzgx',
      'blue',
      '2021Q4',
      -1,
      0,
      0.5,
      2 ** 53,
      Infinity,
      NaN,
      true,
      [],
      {},
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.double(),
    fc.integer(),
    fc.jsonValue(),
  )
  const bothAgree = (schema: v.GenericSchema, value: unknown) =>
    accepts(schema)(value) === v.safeParse(schema, value).success

  it('agree on editions with any value replaced by any other', () => {
    const fast = acceptsEdition
    const anywhere = fc.constantFrom(...paths(edition()))
    let refused = 0
    fc.assert(
      fc.property(anywhere, leaves, (path, value) => {
        const mutated = changed(path, value)
        if (!fast(mutated)) refused += 1
        expect(fast(mutated)).toBe(v.safeParse(EditionSchema, mutated).success)
      }),
      { numRuns: 2000, seed: 1 },
    )
    expect(refused).toBeGreaterThan(500)
    expect(refused).toBeLessThan(2000)
  })
  it('agree on projects, whose properties are read by name', () => {
    const values = fc.oneof(
      leaves,
      fc.constantFrom(1899, 1900, 2200, 2201, 'a'.repeat(500), '亮'.repeat(501), ['zzgx', 1]),
    )
    const properties = fc.constantFrom(...Object.keys(ProjectSchema.entries))
    const fast = accepts(ProjectSchema, new Map([[ProjectSchema, projectByName]]))
    let taken = 0
    fc.assert(
      fc.property(properties, values, (property, value) => {
        const row = { ...project({ id: 'P001' }), [property]: value }
        if (fast(row)) taken += 1
        expect(fast(row)).toBe(v.safeParse(ProjectSchema, row).success)
      }),
      { numRuns: 3000, seed: 3 },
    )
    expect(taken).toBeGreaterThan(300)
    expect(taken).toBeLessThan(2700)
  })
  it('read a project by the names of all its properties', () => {
    const tests = Object.fromEntries(Object.keys(ProjectSchema.entries).map((name) => [name, () => true]))
    expect(projectByName(tests)?.(project())).toBe(true)
    for (const name of Object.keys(tests)) {
      expect(projectByName({ ...tests, [name]: () => false })?.(project())).toBe(false)
      expect(projectByName({ ...tests, [`${name}2`]: () => true })).toBeNull()
    }
  })
  it('take up a property that is added to the schema', () => {
    const Longer = v.object({ ...ProjectSchema.entries, owner: v.optional(v.string()) })
    const fast = accepts(v.array(Longer), new Map([[Longer, projectByName]]))
    expect(fast([project(), { ...project(), owner: '市城投' }])).toBe(true)
    expect(fast([{ ...project(), owner: 42 }])).toBe(false)
    expect(fast([{ ...project(), planYuan: '3亿' }])).toBe(false)
    const edition2 = v.object({ ...EditionSchema.entries, licence: v.optional(v.string()) })
    expect(accepts(edition2)({ ...edition(), licence: 'CC BY 4.0' })).toBe(true)
    expect(accepts(edition2)({ ...edition(), licence: 42 })).toBe(false)
  })
  it.each([
    v.object({ a: v.unknown() }),
    v.object({ a: v.nullable(v.string()), b: v.optional(v.nullable(v.number())) }),
    v.array(v.pipe(v.array(v.unknown()), v.maxLength(2), v.array(v.boolean()))),
    v.pipe(v.array(v.unknown()), v.array(v.optional(v.literal(1)))),
    v.pipe(v.unknown(), v.string(), v.nonEmpty()),
  ])('agree on small schemas: %#', (schema) => {
    const values = fc.oneof(leaves, fc.dictionary(fc.constantFrom('a', 'b'), leaves), fc.array(leaves))
    fc.assert(
      fc.property(values, (value) => {
        expect(accepts(schema)(value)).toBe(v.safeParse(schema, value).success)
      }),
      { numRuns: 300, seed: 4 },
    )
  })
  it('agree on any JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          acceptsEdition(value) === v.safeParse(EditionSchema, value).success &&
          bothAgree(EditionSchema, value) &&
          bothAgree(IndexSchema, value),
      ),
      { seed: 2 },
    )
  })
  it('take the same value', () => {
    const slow = v.safeParse(EditionSchema, edition())
    const fast = parseEdition(edition())
    expect(fast.ok && fast.value).toEqual(slow.output)
  })
  it('a schema the fast reader does not know is a mistake that shows at once', () => {
    expect(() => accepts(v.object({ a: v.date() }))).toThrow('no reader for schema date')
    expect(() => accepts(v.pipe(v.string(), v.trim()))).toThrow('no reader for transformation trim')
    expect(() => accepts(v.optional(v.string(), 'a'))).toThrow('no reader for schema optional')
    expect(() => accepts(v.object({ a: v.fallback(v.string(), 'a') }))).toThrow('no reader for schema string')
  })
})
