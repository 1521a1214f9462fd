import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { parseEdition } from '@/core/publication/parse'
import { lineOf } from '@/core/publication/problems'
import { rankHistory } from '@/core/figures/ranking'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import type { Outcome } from '@/node/publisher/publish-edition'
import { standingIn } from '@/node/publisher/standing'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { edition } from '../../core/publication/small-city'
import { accepting, publish, q2, q3, trusted } from './publish-kit'

let root = ''
let dir = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-'))
  dir = join(root, 'published')
})
afterEach(() => rm(root, { recursive: true }))

/** The third quarter with a district under another code. */
function recoded(change: Partial<Edition> = {}) {
  const idOf = (id: string) => (id === '370481' ? '370499' : id)
  const { districts, projects, assessment, pipeline } = edition()
  return q3({
    districts: districts.map((one) => ({ ...one, id: idOf(one.id) })),
    projects: projects.map((one) => ({ ...one, districts: one.districts.map(idOf) })),
    assessment: assessment && {
      ...assessment,
      results: assessment.results.map((one) => ({ ...one, district: idOf(one.district) })),
    },
    pipeline: pipeline.map((one) => ({ ...one, district: one.district && idOf(one.district) })),
    ...change,
  })
}

const published = async (outcome: Outcome) => {
  if (outcome.kind !== 'published' || !outcome.entry) throw new Error(JSON.stringify(outcome))
  const read = parseEdition(JSON.parse(await readFile(join(dir, outcome.entry.path), 'utf8')))
  if (!read.ok) throw new Error(read.problems.map(lineOf).join('\n'))
  return read.value
}
const problems = async () => (await verifyFolder(dir, trusted)).problems.map(lineOf)

describe('an edition in the format that it needs', () => {
  it('is of the first as long as that has room, whatever the draft says', async () => {
    const draft = { ...q3(), format: 'liangping/edition/2' as const }
    expect((await published(await publish(dir, draft))).format).toBe('liangping/edition/1')
    expect(await problems()).toEqual([])
  })

  it('is of the second where it has a word of its own, and verifies', async () => {
    const words = { district: '县', cards: null }
    const found = await published(await publish(dir, q3({ words })))
    expect([found.format, found.words]).toEqual(['liangping/edition/2', words])
    expect(await problems()).toEqual([])
  })

  it('another word is another content, which a correction has to tell', async () => {
    await publish(dir, q3())
    const draft = q3({ words: { district: '县', cards: null } })
    await expect(publish(dir, draft)).rejects.toThrow('--correction')
  })
})

describe('a district whose other code is accepted', () => {
  it('is the successor of what it was, says why, and goes on with its history', async () => {
    await publish(dir, q2())
    expect((await publish(dir, recoded())).kind).toBe('undecided')
    const found = await published(await publish(dir, recoded(), { accept: accepting('district-recoded') }))
    expect(found.format).toBe('liangping/edition/2')
    expect(found.districts[0]).toEqual({
      ...{ id: '370499', name: '滕州市', group: 'district', successorOf: '370481' },
    })
    expect(found.decisions).toEqual([{ rule: 'district-recoded', reason: '已核对' }])
    expect(await problems()).toEqual([])
    const standing = await standingIn(dir, trusted)
    const [line] = rankHistory(standing.ok ? standing.value.editions : [], '2021Q3').series
    expect(line?.ranks.map((rank) => ('value' in rank ? rank.value : null))).toEqual([1, 1])
  })

  it('is not asked about again: of the same workbook, nor of a correction', async () => {
    await publish(dir, q2())
    await publish(dir, recoded(), { accept: accepting('district-recoded') })
    expect((await publish(dir, recoded())).kind).toBe('unchanged')
    const mended = recoded({ issuer: '另一单位' })
    const correction = '更正发布单位'
    const found = await published(await publish(dir, mended, { correction }))
    expect([found.revision, found.districts[0]?.successorOf]).toEqual([2, '370481'])
  })

  it('is not asked about where the workbook says it', async () => {
    await publish(dir, q2())
    const { districts } = recoded()
    const says = districts.map((one) => (one.id === '370499' ? { ...one, successorOf: '370481' } : one))
    const found = await published(await publish(dir, recoded({ districts: says }), { accept: [] }))
    expect(found.decisions).toBeUndefined()
    expect(found.districts[0]?.successorOf).toBe('370481')
  })
})

describe('a project whose other code is accepted', () => {
  it('keeps the code that it had', async () => {
    const named = (draft: EditionDraft, id: string) =>
      draft.projects.map((one) => (one.id === 'P002' ? { ...one, id, name: '新城路网' } : one))
    await publish(dir, q2({ projects: named(q2(), 'P002') }))
    const draft = q3({ projects: named(q3(), 'N2') })
    const found = await published(await publish(dir, draft, { accept: accepting('project-recoded') }))
    expect(found.projects.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['P001', undefined],
      ['N2', ['P002']],
      ['P003', undefined],
    ])
    expect(found.decisions).toEqual([{ rule: 'project-recoded', reason: '已核对' }])
  })
})
