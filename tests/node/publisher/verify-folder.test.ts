import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublishedIndex } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import { signIndex } from '@/office/publishing/sign'
import { UsageError } from '@/office/publishing/usage-error'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { writeFolder } from '@/node/publisher/write-folder'
import { plainIndex } from '@/office/publishing/seal'
import { edition, secondQuarter } from '../../core/publication/small-city'
import { key, trusted } from './publish-kit'

let dir = ''
let index: PublishedIndex
const issue = { key, sequence: 3, issuedAt: '2021-11-01T08:00:00+08:00', nextDue: null }
const corrected = () =>
  secondQuarter({
    revision: 2,
    correction: '更正',
    publishedAt: '2021-08-03T09:00:00+08:00',
    issuer: '更正后',
  })
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verify-'))
  index = await writeFolder(dir, [secondQuarter(), corrected(), edition()], issue)
})
afterEach(() => rm(dir, { recursive: true }))

const verify = async (keys: Parameters<typeof verifyFolder>[1] = trusted) => {
  const { problems, notes, orphans } = await verifyFolder(dir, keys)
  return { problems: problems.map(lineOf), notes: notes.map(([, en]) => en), orphans }
}
const SOUND = { problems: [], notes: [], orphans: [] }
const file = (path: string) => join(dir, path)
type Line = PublishedIndex['editions'][number]

/** Signs another index over the same files. */
async function reissue(change: Partial<PublishedIndex>, lines: Readonly<Record<number, Partial<Line>>> = {}) {
  const editions = index.editions.map((line, place) => ({ ...line, ...lines[place] }))
  const next = { ...index, editions, ...change }
  await writeFile(file('index.jws'), signIndex(next, key))
  await writeFile(file('index.json'), plainIndex(next))
}

describe('a published folder', () => {
  it('that is sound has no problem, note or orphan', async () => {
    expect(await verify()).toEqual(SOUND)
    expect(await verify(undefined)).toEqual(SOUND)
  })

  it('signed by another key tells that, and everything else', async () => {
    await writeFile(file(index.editions[0]?.path ?? ''), '{}')
    const { problems } = await verify([trustedKeyOf(generateKey('other'))])
    expect(problems[0]).toContain('header.kid: "office-1" is not a trusted key')
    expect(problems[1]).toContain(`${index.editions[0]?.path ?? ''}: expected`)
  })

  it.each([
    ['revision 2 without a correction', {}, { 1: { correction: '' } }, 'does not say what was corrected'],
    ['revision 1 with one', {}, { 0: { correction: '更正' } }, 'editions[0].correction: expected null'],
    ['a revision that is left out', {}, { 1: { revision: 3 } }, 'expected revision 2 of 2021Q2, got 3'],
    [
      'another time than the edition',
      {},
      { 2: { publishedAt: '2021-10-27T09:00:00+08:00' } },
      'publishedAt: expected',
    ],
    [
      'another period than the edition',
      { current: '2021Q4' },
      { 2: { period: '2021Q4' } },
      'period: expected "2021Q4"',
    ],
    [
      'an older period as the current one',
      { current: '2021Q2' },
      {},
      'current: expected the newest period, 2021Q3',
    ],
    ['another digest', {}, { 2: { sha256: '0'.repeat(64) } }, 'expected the digest'],
    ['another size', {}, { 2: { bytes: 5 } }, 'expected 5 bytes'],
  ] as const)('whose index has %s is refused', async (_, change, lines, problem) => {
    await reissue(change, lines)
    expect((await verify()).problems.join('\n')).toContain(problem)
  })

  it('whose index stands out of order is refused', async () => {
    await reissue({ editions: [...index.editions].reverse() })
    expect((await verify()).problems.join('\n')).toContain('expected the oldest first')
  })

  it('whose edition is no edition any more is refused by its path', async () => {
    const bad = edition({ totals: { ...edition().totals, projects: 9 } })
    await rm(dir, { recursive: true })
    await writeFolder(dir, [bad], issue)
    expect((await verify()).problems.join('\n')).toContain('totals.projects: 9 announced')
  })

  it.each([
    ['lags behind', { sequence: 2 }, [], ['index.json says sequence 2']],
    ['is ahead', { sequence: 4 }, ['index.json: says something else'], []],
    ['says something else', { nextDue: '2022-01-31' }, ['index.json: says something else'], []],
  ])('whose index.json %s', async (_, change, problems, notes) => {
    await writeFile(file('index.json'), plainIndex({ ...index, ...change }))
    const told = await verify()
    expect(told.problems).toEqual(problems.map((line) => expect.stringContaining(line) as string))
    expect(told.notes).toEqual(notes.map((line) => expect.stringContaining(line) as string))
  })

  it('tells what is orphaned: editions and figures of no line, what was half-written, strangers', async () => {
    await mkdir(file('embeds'))
    const strays = [
      'editions/2021Q4-r1.0000000000000000.json',
      'editions/x.json.12.part',
      'embeds/ranking.html',
      'embeds/ranking.html.12.part',
      'figures/2021Q4-r1.json',
      'notes.txt',
    ]
    for (const path of strays) await writeFile(file(path), '')
    const { problems, orphans } = await verify()
    expect(orphans).toEqual(strays)
    expect(problems).toEqual([expect.stringContaining('press pages are not there')])
  })

  it('that is not there, or holds no index, is a usage error', async () => {
    await expect(verifyFolder(file('nowhere'), trusted)).rejects.toThrow(UsageError)
    await rm(file('index.jws'))
    await expect(verifyFolder(dir, trusted)).rejects.toThrow('holds no readable index.jws')
  })

  it('signed by a sample’s key, with editions that are not marked, is noted', async () => {
    const [one] = trusted
    expect((await verify(one && [{ ...one, sample: true }])).notes).toEqual([
      expect.stringContaining('not marked as sample: 2021Q2-r1, 2021Q2-r2, 2021Q3-r1'),
    ])
  })
})

describe('its open figures', () => {
  const path = 'figures/2021Q3-r1.json'
  interface File {
    period: string
    figures: Record<string, { value?: number; text?: string; absent?: string }>
    laggards: string[]
    basis?: string[]
  }
  const change = async (mend: (read: File) => void) => {
    const read = JSON.parse(await readFile(file(path), 'utf8')) as File
    mend(read)
    await writeFile(file(path), JSON.stringify(read))
  }

  it.each<[string, (read: File) => void, string]>([
    [
      'a value',
      ({ figures }) => (figures['city.completed'] = { ...figures['city.completed'], value: 1 }),
      'city.completed',
    ],
    [
      'a text',
      ({ figures }) => (figures['city.ratio'] = { ...figures['city.ratio'], text: '999%' }),
      'city.ratio',
    ],
    ['one figure less', ({ figures }) => delete figures['city.count'], 'city.count'],
    ['one figure more', ({ figures }) => (figures['city.luck'] = { absent: 'not-published' }), 'city.luck'],
    ['other laggards', ({ laggards }) => laggards.push('P9'), 'laggards'],
    ['another period', (read) => (read.period = '2021Q2'), 'revision'],
    ['a basis that is not there', (read) => (read.basis = ['2021Q1-r1']), 'basis'],
    ['a basis that is not earlier', (read) => (read.basis = ['2021Q3-r1']), 'basis'],
  ])('with %s that the editions do not give are refused', async (_, mend, where) => {
    await change(mend)
    const { problems } = await verify()
    expect(problems).not.toEqual([])
    expect(problems.join('\n')).toContain(where)
    expect(problems.every((line) => line.startsWith(`${path}: `))).toBe(true)
  })

  it('agree to 1e-9', async () => {
    await change(({ figures }) => {
      const ratio = figures['city.ratio']
      if (ratio?.value !== undefined) ratio.value += 1e-12
    })
    expect(await verify()).toEqual(SOUND)
  })

  it('computed before a correction of an earlier period are in order, and noted', async () => {
    const before = await mkdtemp(join(tmpdir(), 'before-'))
    await writeFolder(before, [secondQuarter(), edition()], issue)
    await writeFile(file(path), await readFile(join(before, path)))
    await rm(before, { recursive: true })
    expect(await verify()).toEqual({ ...SOUND, notes: [`${path}: computed beside 2021Q2-r1`] })
  })

  it('that do not say what they were computed beside are held to the newest', async () => {
    await change((read) => delete read.basis)
    expect(await verify()).toEqual(SOUND)
  })

  it('missing one by one are refused; missing all are noted, as other programs may publish', async () => {
    await rm(file(path))
    expect((await verify()).problems).toEqual([`${path}: cannot be read`])
    await rm(file('figures'), { recursive: true })
    expect(await verify()).toEqual({ ...SOUND, notes: ['figures/ is not there'] })
  })
})
