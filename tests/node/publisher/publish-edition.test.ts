import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineOf } from '@/core/publication/problems'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import type { Outcome } from '@/node/publisher/publish-edition'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { writeFolder } from '@/node/publisher/write-folder'
import { edition, secondQuarter } from '../../core/publication/small-city'
import { accepting, contentsOf, key, NOW_MS, publish, q2, q2Mended, q3, trusted } from './publish-kit'

let root = ''
let dir = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publish-'))
  dir = join(root, 'published')
})
afterEach(() => rm(root, { recursive: true }))

const verified = async (keys = trusted) => {
  const { problems, notes, orphans } = await verifyFolder(dir, keys)
  return [...problems.map(lineOf), ...notes.map(([, en]) => en), ...orphans]
}
const published = (outcome: Outcome) => {
  if (outcome.kind !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`)
  return outcome
}
const lines = (outcome: Outcome) => ('index' in outcome ? outcome.index.editions : [])

describe('publishing', () => {
  it('makes the first edition of a folder revision 1 under sequence 1, and all of it verifies', async () => {
    const { index, entry } = published(await publish(dir, q3(), { nextDue: '2022-01-31' }))
    expect(index).toMatchObject({
      sequence: 1,
      current: '2021Q3',
      nextDue: '2022-01-31',
      issuedAt: '2021-11-01T08:00:00+08:00',
    })
    expect(entry).toMatchObject({ revision: 1, correction: null, publishedAt: '2021-10-26T09:00:00+08:00' })
    expect(await verified()).toEqual([])
  })

  it('adds a period under the next sequence, and leaves the earlier one as it was', async () => {
    const first = published(await publish(dir, q2()))
    const before = await contentsOf(dir)
    const { index } = published(await publish(dir, q3()))
    expect(index).toMatchObject({ sequence: 2, current: '2021Q3' })
    expect(index.editions[0]).toEqual(first.entry)
    const after = await contentsOf(dir)
    for (const path of Object.keys(before).filter((name) => name.includes('/')))
      expect(after[path]).toBe(before[path])
    expect(await verified()).toEqual([])
  })

  it('of the same contents again changes nothing, byte for byte', async () => {
    await publish(dir, q3(), { nextDue: '2022-01-31' })
    const before = await contentsOf(dir)
    const again = await publish(dir, q3(), { nextDue: '2022-01-31', now: () => NOW_MS + 60_000 })
    expect(again).toMatchObject({ kind: 'unchanged', written: [], index: { sequence: 1 } })
    expect(await contentsOf(dir)).toEqual(before)
  })

  it('of the same contents with another due date issues the index anew, no revision', async () => {
    await publish(dir, q3(), { nextDue: '2022-01-31' })
    const { entry, index } = published(await publish(dir, q3(), { nextDue: '2022-02-15' }))
    expect([entry, index.sequence, index.nextDue, index.editions.length]).toEqual([null, 2, '2022-02-15', 1])
  })

  it('of an earlier period leaves the current one and its due date', async () => {
    await publish(dir, q3(), { nextDue: '2022-01-31' })
    const { index } = published(await publish(dir, q2(), { nextDue: '2021-10-31' }))
    expect(index).toMatchObject({ current: '2021Q3', nextDue: '2022-01-31', sequence: 2 })
    expect(index.editions.map(({ period }) => period)).toEqual(['2021Q2', '2021Q3'])
    expect(await verified()).toEqual([])
  })

  it('takes the moment of publishing where the office states none, and stays idempotent', async () => {
    const draft = { ...q3(), publishedAt: null }
    const { entry } = published(await publish(dir, draft))
    expect(entry?.publishedAt).toBe('2021-11-01T08:00:00+08:00')
    expect(await publish(dir, draft, { now: () => NOW_MS + 1_000 })).toMatchObject({ kind: 'unchanged' })
  })

  it('as a dry run says what it comes to, and writes nothing, not even the folder', async () => {
    expect(await publish(dir, q3(), { dryRun: true })).toMatchObject({ kind: 'planned', written: [] })
    await expect(stat(dir)).rejects.toThrow()
    await publish(dir, q2())
    const before = await contentsOf(dir)
    expect(await publish(dir, q3(), { dryRun: true })).toMatchObject({
      kind: 'planned',
      index: { sequence: 2 },
    })
    expect(await contentsOf(dir)).toEqual(before)
  })

  it('keeps the notices that stand', async () => {
    const until = '2021-12-01T09:00:00+08:00'
    const notice = {
      id: 'n1',
      kind: 'ticker',
      text: '公告',
      from: '2021-10-26T09:00:00+08:00',
      until,
    } as const
    const issue = { key, sequence: 8, issuedAt: until, nextDue: null, notices: [notice] }
    await writeFolder(dir, [secondQuarter()], issue)
    const { index } = published(await publish(dir, q3()))
    expect(index).toMatchObject({ sequence: 9, notices: [notice] })
  })
})

describe('a period published before with other contents', () => {
  it('needs a correction: nothing is written without', async () => {
    await publish(dir, q2())
    const before = await contentsOf(dir)
    await expect(publish(dir, q2Mended())).rejects.toThrow('say what is corrected')
    await expect(publish(dir, q2Mended(), { correction: '  ' })).rejects.toThrow('say what is corrected')
    expect(await contentsOf(dir)).toEqual(before)
  })

  it('becomes the next revision, at its own time, and the old one stays addressable', async () => {
    const first = published(await publish(dir, q2()))
    const second = published(await publish(dir, q2Mended(), { correction: '更正一个项目' }))
    expect(second.entry).toMatchObject({
      revision: 2,
      correction: '更正一个项目',
      publishedAt: '2021-11-01T08:00:00+08:00',
    })
    expect(lines(second)).toEqual([first.entry, second.entry])
    expect(await readdir(join(dir, 'editions'))).toHaveLength(2)
    expect(await verified()).toEqual([])
    expect(await publish(dir, q2Mended())).toMatchObject({ kind: 'unchanged' })
  })

  it('may say its correction in the workbook, but not the one of the revision before', async () => {
    await publish(dir, q2())
    const mended = { ...q2Mended(), correction: '更正一个项目' }
    published(await publish(dir, mended))
    expect(await publish(dir, mended)).toMatchObject({ kind: 'unchanged' })
    await expect(publish(dir, { ...q2(), correction: '更正一个项目' })).rejects.toThrow(
      'still says what revision 2',
    )
    const third = published(await publish(dir, { ...q2(), correction: '改回' }))
    expect(third.entry).toMatchObject({ revision: 3, correction: '改回' })
    expect(await verified()).toEqual([])
  })

  it('is something else than a period that was not: that has nothing to correct', async () => {
    await expect(publish(dir, q2(), { correction: '更正' })).rejects.toThrow('nothing to correct')
  })

  it('renews the figures of the period after it, which name what they were computed beside', async () => {
    await publish(dir, q2())
    await publish(dir, q3())
    const figures = async () =>
      JSON.parse(await readFile(join(dir, 'figures/2021Q3-r1.json'), 'utf8')) as {
        basis: string[]
        figures: Record<string, { value: number }>
      }
    const before = await figures()
    const { written } = published(await publish(dir, q2Mended(), { correction: '更正' }))
    const after = await figures()
    expect([before.basis, after.basis]).toEqual([['2021Q2-r1'], ['2021Q2-r2']])
    expect((after.figures['city.quarter']?.value ?? 0) - (before.figures['city.quarter']?.value ?? 0)).toBe(
      -1_000,
    )
    expect(written.map((path) => path.replace(/\.[0-9a-f]{16}/, ''))).toEqual([
      'editions/2021Q2-r2.json',
      'figures/2021Q2-r2.json',
      'index.jws',
      'index.json',
      'figures/2021Q3-r1.json',
    ])
    expect(await verified()).toEqual([])
  })
})

describe('what is odd', () => {
  const halved = () =>
    q3({
      projects: edition().projects.slice(0, 1),
      totals: { ...edition().totals, projects: 1, plan: null, completed: null, ratio: null },
    })

  it('is not published before every code of it is accepted', async () => {
    await publish(dir, q2())
    const before = await contentsOf(dir)
    const outcome = await publish(dir, halved())
    const codes = outcome.kind === 'undecided' ? outcome.decisions.map(({ code }) => code) : []
    expect(codes).toEqual(['count-halved', 'project-gone'])
    expect(await publish(dir, halved(), { accept: accepting('project-gone') })).toMatchObject({
      kind: 'undecided',
    })
    expect(await contentsOf(dir)).toEqual(before)
    published(await publish(dir, halved(), { accept: accepting('project-gone', 'count-halved') }))
  })

  it('counts what the reader of the workbook asks, too', async () => {
    const decisions = [{ code: 'hidden-rows', problem: { path: '项目!A7', problem: 'hidden' } }]
    expect(await publish(dir, q2(), { decisions })).toEqual({ kind: 'undecided', decisions })
    published(await publish(dir, q2(), { decisions, accept: accepting('hidden-rows') }))
  })

  it('may be the period after a corrected one', async () => {
    await publish(dir, q2())
    await publish(dir, q3())
    const more = q2({
      projects: edition().projects.map((each) => ({
        ...each,
        completedYuan: each.completedYuan && each.completedYuan * 3,
      })),
    })
    const outcome = await publish(dir, more, { correction: '更正' })
    expect(outcome).toMatchObject({ kind: 'undecided' })
    expect(JSON.stringify(outcome)).toContain('"source":"2021Q3-r1"')
  })
})

describe('publishing is refused', () => {
  const refusal = async (work: Promise<Outcome>) => {
    const outcome = await work
    return outcome.kind === 'refused'
      ? outcome.problems.map(lineOf).join('\n')
      : `not refused: ${outcome.kind}`
  }

  it('for an edition against the contract, with every problem', async () => {
    const bad = q3({ asOf: '2021-10-01', totals: { ...edition().totals, projects: 4 } })
    const text = await refusal(publish(dir, bad))
    expect(text).toMatch(/asOf: [^\n]*\n[^\n]*totals\.projects: /)
    expect(await readdir(dir)).toEqual([])
  })

  it.each([
    ['an edition was changed', async () => writeFile(join(dir, await editionPath()), '{}'), 'expected'],
    ['an edition is gone', async () => rm(join(dir, await editionPath())), 'cannot be read'],
    ['the index was changed', () => writeFile(join(dir, 'index.jws'), 'a.b.c'), 'index.jws'],
  ])('into a folder that does not verify: %s', async (_, harm, line) => {
    await publish(dir, q2())
    await harm()
    const before = await contentsOf(dir)
    expect(await refusal(publish(dir, q3()))).toContain(line)
    expect(await contentsOf(dir)).toEqual(before)
  })

  it('into a folder that another key signed, unless that key is trusted too', async () => {
    const older = generateKey('office-0')
    await publish(dir, q2(), { key: older })
    expect(await refusal(publish(dir, q3()))).toContain('"office-0" is not a trusted key')
    published(await publish(dir, q3(), { trusted: [trustedKeyOf(older)] }))
    expect(await verified()).toEqual([])
  })

  it('into a folder that lost its index, or is somebody else’s', async () => {
    await publish(dir, q2())
    await rm(join(dir, 'index.jws'))
    await expect(publish(dir, q3())).rejects.toThrow('holds index.json, but no index.jws')
    await mkdir(join(root, 'home', 'letters'), { recursive: true })
    await expect(publish(join(root, 'home'), q3())).rejects.toThrow('holds letters')
  })

  it('with a sample’s key for what is real', async () => {
    const sampleKey = generateKey('sample-1', true)
    await expect(publish(dir, q3(), { key: sampleKey })).rejects.toThrow('is a sample’s')
    published(await publish(dir, q3({ sample: true }), { key: sampleKey }))
  })

  it('for what is real beside samples, and the other way round', async () => {
    await publish(dir, q2({ sample: true }))
    await expect(publish(dir, q3())).rejects.toThrow('holds sample data (2021Q2)')
    await publish(join(root, 'real'), q2())
    await expect(publish(join(root, 'real'), q3({ sample: true }))).rejects.toThrow('holds real data')
  })
})

const editionPath = async () => `editions/${(await readdir(join(dir, 'editions')))[0] ?? ''}`

describe('the secret of a key', () => {
  it('stands in no file that is written', async () => {
    await publish(dir, q2())
    await publish(dir, q3())
    const all = Object.values(await contentsOf(dir)).join('\n')
    expect(all).toContain(Buffer.from(`{"alg":"EdDSA","kid":"${key.kid}"`).toString('base64url').slice(0, 20))
    for (const form of ['base64url', 'base64', 'hex'] as const)
      expect(all).not.toContain(Buffer.from(key.d, 'base64url').toString(form))
  })
})
