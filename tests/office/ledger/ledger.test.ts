import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { correctionNames } from '@/office/ledger/correction-check'
import { sentencesChanged } from '@/office/ledger/effects'
import { ledgersOf, makeLedger, rowsOf } from '@/office/ledger/ledger'
import { ledgerViewer, type LedgerAsked } from '@/office/ledger/view'
import { ledgerLines } from '@/office/ledger/lines'
import { createOfficeSay } from '@/scenes/words'
import { found, say, second, third, withProject } from '../plausibility/kit'

const against = (edition: Edition, other: Edition = third()) =>
  makeLedger({ edition, rows: null }, other, [], say)
const rowsAgainst = (edition: Edition) => rowsOf(against(edition))

describe('a ledger', () => {
  it('of the same contents is empty', () => {
    const ledger = against(third())
    expect(ledger).toMatchObject({ count: 0, kinds: [], effects: [], correction: '' })
    expect(ledgerLines(ledger, say)).toEqual(['与2026年前三季度第1版相比没有变化'])
  })

  it('lists each value that changed, old and new, and what follows from it', () => {
    const ledger = against(withProject(1, { completedYuan: 4e7, stage: null, districts: ['d0', 'd2'] }))
    const { kinds, effects, correction } = ledger
    expect(rowsOf(ledger)).toEqual([
      { place: '', subject: 'P1 乙水厂', field: '区市', was: '第1区', now: '第0区、第2区' },
      { place: '', subject: 'P1 乙水厂', field: '建设阶段', was: 'continuing', now: '未公布' },
      { place: '', subject: 'P1 乙水厂', field: '完成投资', was: '30,000,000元', now: '40,000,000元' },
    ])
    expect(kinds.map(({ count }) => count)).toEqual([1, 1, 1])
    expect(effects).toContainEqual({
      ...{ id: 'city.completed', name: '全市 完成投资' },
      ...{ was: '3.2亿元', now: '3.3亿元' },
    })
    expect(effects.map(({ id }) => id)).toContain('district.cross.count')
    expect(correction).toBe(
      '更正乙水厂（P1）的区市（第1区 改为 第0区、第2区）、乙水厂（P1）的建设阶段（continuing 改为 未公布）、' +
        '乙水厂（P1）的完成投资（30,000,000元 改为 40,000,000元）。',
    )
  })

  it('tells what came and went, and values of the assessment by their own names', () => {
    const { projects, assessment } = third()
    const added = third({
      projects: [...projects.slice(1), { ...projects[0]!, id: 'P9', name: '新厂' }],
      assessment: assessment && {
        ...assessment,
        results: assessment.results.map((one, at) => (at === 0 ? { ...one, values: { x: 91 } } : one)),
      },
    })
    expect(rowsAgainst(added)).toEqual([
      { place: '', subject: 'P9 新厂', field: '整行', was: '没有', now: '新厂' },
      { place: '', subject: '第0区', field: '开工率', was: '90%', now: '91%' },
      { place: '', subject: 'P0 甲山厂', field: '整行', was: '甲山厂', now: '没有' },
    ])
  })

  it('is made against the revision that is replaced, and against the last period', () => {
    const published = [second(), third()]
    const ledgers = ledgersOf({ edition: withProject(0, { unit: '市住建局' }), rows: null }, published, say)
    expect(ledgers.map(({ against: { period }, count }) => [period, count])).toEqual([
      ['2026Q3', 1],
      ['2026Q2', 8],
    ])
  })

  it('tells which sentences on the wall change, each ledger against its own edition', () => {
    const sentencesAt = (editions: readonly Edition[]) =>
      new Map([['overview', editions.map(({ period, revision }) => `${period}-r${revision}`).join('、')]])
    const edition = { ...withProject(0, { unit: '市住建局' }), revision: 2 }
    const ledgers = ledgersOf(
      { edition, rows: null },
      [second(), third()],
      createOfficeSay('zh-CN'),
      sentencesAt,
    )
    expect(ledgers.map(({ sentences }) => sentences.map(({ was, now }) => [was, now]))).toEqual([
      [['2026Q2-r1、2026Q3-r1', '2026Q2-r1、2026Q3-r2']],
      [['2026Q2-r1', '2026Q2-r1、2026Q3-r2']],
    ])
  })

  it('names the scenes whose sentences change', () => {
    const [was, now] = [
      new Map([['overview', '一']]),
      new Map([
        ['overview', '二'],
        ['stages', '三'],
      ]),
    ]
    const scenes = { ...say, t: (key: string) => (key === 'ledger.absent' ? '没有' : key) }
    expect(sentencesChanged(now, was, scenes)).toEqual([
      { id: 'overview', name: 'overview.name', was: '一', now: '二' },
      { id: 'stages', name: 'stages.name', was: '没有', now: '三' },
    ])
  })
})

describe('rows of a ledger', () => {
  const rows = ['b 9', 'a 10', 'a 9'].map((subject, at) => ({
    ...{ place: `项目!J${at}`, subject, field: '完成投资', was: '', now: String(at) },
  }))
  const asked = { at: 0, from: 0, count: 2, sort: null, descending: false, filter: '' }

  it('are sorted with numbers as numbers, filtered by words, and shown in part', () => {
    const look = ledgerViewer([{ ...against(third()), count: rows.length, row: (at) => rows[at]! }])
    const subjects = (more: Partial<LedgerAsked>) =>
      look({ ...asked, ...more }).rows.map((one) => one.subject)
    expect(subjects({})).toEqual(['b 9', 'a 10'])
    expect(subjects({ sort: 'subject' })).toEqual(['a 9', 'a 10'])
    expect(subjects({ sort: 'subject', descending: true, from: 1 })).toEqual(['a 10', 'a 9'])
    expect(look({ ...asked, filter: 'A 完成', from: 1 })).toEqual({ rows: [rows[2]], count: 2 })
    expect(look({ ...asked, at: 1 })).toEqual({ rows: [], count: 0 })
  })
})

describe('更正说明', () => {
  const corrected = (correction: string) => ({
    ...withProject(1, { completedYuan: 4e7 }),
    ...{ revision: 2, correction },
  })
  const codes = (correction: string) =>
    found(corrected(correction), [second(), third()]).filter((line) => line.startsWith('correction'))

  it.each([
    ['更正第1区乙水厂的完成投资', []],
    ['更正P1的完成投资', []],
    ['更正第2区的数据', ['correction-stranger']],
    ['更正乙水厂和丙林厂的完成投资', ['correction-stranger']],
    ['更正笔误', ['correction-empty']],
  ])('%s', (sentence, rules) => {
    expect(codes(sentence).map((line) => line.split(':')[0])).toEqual(rules)
  })

  it('may name a project whose name begins with a district’s', () => {
    const base = withProject(0, { name: '第2区污水厂' })
    const now = withProject(0, { planYuan: 1e8 }, base)
    expect(correctionNames('更正第2区污水厂的年度计划', now, base)).toEqual({
      namesChanged: true,
      strangers: [],
    })
  })
})
