import { describe, expect, it } from 'vitest'
import { checkMerged, filedMistakes } from '@/office/districts/filed'
import { mergeFiles } from '@/office/districts/merge'
import { unreadable } from '@/office/workbook/read'
import { checkBook } from '@/office/workbook/check-book'
import { editionOf, say } from '../workbook/books'
import { came, merged, office, OUT, put, TENGZHOU, TODAY, toldOf, XUECHENG, type Change } from './kit'

const tengzhou = (...more: readonly Change[]) => came(OUT.tengzhou, [...TENGZHOU, ...more])
const xuecheng = (...more: readonly Change[]) => came(OUT.xuecheng, [...XUECHENG, ...more])
const checkOf = ({ book }: Awaited<ReturnType<typeof merged>>) => {
  if (!book) throw new Error('nothing was merged')
  return checkBook(book, [], say)
}
const T = OUT.tengzhou.file
const X = OUT.xuecheng.file
/** Puts a value beside a name of 填报说明. */
const brief =
  (name: string, value: string): Change =>
  ({ 填报说明: rows = [] }) => {
    for (const row of rows) if (row[0] === name) row[1] = value
  }
const added =
  (...row: readonly (string | number)[]): Change =>
  ({ 项目: rows = [] }) =>
    void rows.push([...row])
const without =
  (id: string): Change =>
  ({ 项目: rows = [] }) =>
    void rows.splice(
      rows.findIndex(([code]) => code === id),
      1,
    )

describe('merging what the districts sent in', () => {
  it('gives the same edition as the workbook that the office fills in as a whole', async () => {
    const all = await merged(tengzhou(), xuecheng())
    expect(toldOf(all)).toEqual([])
    const whole = await came(OUT.whole, [office, ...TENGZHOU, ...XUECHENG])
    if (!whole.reading.ok) throw new Error('not read')
    const sheets = whole.reading.value.sheets.filter(({ name }) => name !== '填报说明')
    expect(editionOf(checkOf(all))).toEqual(editionOf(checkBook({ sheets }, [], say)))
    expect(
      all.submissions.map(({ district, state, day, rows, of }) => [district, state, day, rows, of]),
    ).toEqual([
      ['滕州市', 'in', '2021-10-11', 2, 2],
      ['薛城区', 'in', '2021-10-11', 1, 1],
    ])
  })

  it('reads amounts in the unit of the district’s own heading', async () => {
    const inYuan: Change = ({ 项目: rows = [] }) => {
      rows[0]?.forEach((heading, at) => {
        if (heading === '完成投资（万元）' && rows[0]) rows[0][at] = '完成投资（亿元）'
      })
    }
    const all = await merged(came(OUT.tengzhou, [put('P001', '完成投资', 3.3), inYuan]), xuecheng())
    expect(editionOf(checkOf(all)).projects[0]?.completedYuan).toBe(330_000_000)
  })

  it('takes the day that the district wrote above that of its file', async () => {
    const all = await merged(tengzhou(brief('报送日期', '2021-10-09')), xuecheng())
    expect(all.submissions.map(({ day }) => day)).toEqual(['2021-10-09', '2021-10-11'])
  })

  it('takes a workbook for its district’s by its rows where it does not say whose it is', async () => {
    const bare: Change = (sheets) => void sheets['填报说明']?.splice(0)
    const all = await merged(tengzhou(bare), xuecheng())
    expect(toldOf(all)).toEqual([`${T} ! noBriefPeriod`])
    expect(all.submissions[0]?.state).toBe('otherPeriod')
  })
})

describe('what is not merged is told', () => {
  it('who has not sent in, with the day and what was due; an untouched file is nothing that came in', async () => {
    const all = await merged(tengzhou(), came(OUT.xuecheng))
    expect(all.submissions.map(({ state }) => state)).toEqual(['in', 'missing'])
    const [mistake] = all.mistakes
    expect(mistake?.fault).toEqual({
      key: 'notSentInBy',
      problem: { day: TODAY, due: '2021-10-12', names: { list: ['薛城区'] } },
    })
  })

  it('nobody is missing whose rows the office filled in itself', async () => {
    const files = await Promise.all([came(OUT.whole, [office, ...XUECHENG]), tengzhou()])
    const all = mergeFiles(files, TODAY)
    expect(all.submissions.map(({ state }) => state)).toEqual(['in', 'byOffice'])
    expect(toldOf(all)).toEqual([])
  })

  it('a row of another district, where it stands and where it belongs', async () => {
    const all = await merged(tengzhou(added('P002', '智能制造产业园', '省级', '薛城区')), xuecheng())
    expect(toldOf(all)).toContain(`${T} 项目!A4 otherDistrict`)
    expect(toldOf(all)).toContain(`${X} 项目!A2 alsoIn`)
    expect(editionOf(checkOf(all)).projects[1]?.completedYuan).toBe(90_000_000)
  })

  it('an id that was not sent out, and one that was changed', async () => {
    const all = await merged(
      tengzhou(added('N001', '没有发出的项目', '市级', '滕州市')),
      xuecheng(put('P002', '项目编号', 'P2')),
    )
    expect(toldOf(all)).toContain(`${T} 项目!A4 notSentOut`)
    expect(toldOf(all)).toContain(`${X} 项目!A2 idChanged`)
    expect(toldOf(all)).toContain(`${X} 项目! rowsMissing`)
  })

  it('a locked cell that was changed; what was sent out stands', async () => {
    const all = await merged(tengzhou(put('P001', '年度计划投资', 20_000)), xuecheng())
    expect(toldOf(all)).toEqual([`${T} 项目!J2 lockedChanged`])
    expect(all.mistakes[0]?.fault.repair).toEqual({ was: '30000' })
    const { planYuan, completedYuan } = editionOf(checkOf(all)).projects[0] ?? {}
    expect([planYuan, completedYuan]).toEqual([300_000_000, 330_000_000])
  })

  it('rows that are missing; the others are merged', async () => {
    const all = await merged(tengzhou(without('P003')), xuecheng())
    expect(toldOf(all)).toEqual([`${T} 项目! rowsMissing`])
    expect(all.submissions[0]).toMatchObject({ rows: 1, of: 2 })
    expect(editionOf(checkOf(all)).projects[0]?.completedYuan).toBe(330_000_000)
  })

  it('two files of one district that differ, none of which is merged; the same file twice is one', async () => {
    const again = await came(OUT.tengzhou, [...TENGZHOU, put('P001', '完成投资', 34_000)], '滕州市(1).xlsx')
    const all = await merged(tengzhou(), Promise.resolve(again), xuecheng())
    expect(toldOf(all)).toEqual([`${T} ! fileTwice`, '滕州市(1).xlsx ! fileTwice'])
    expect(all.submissions[0]).toMatchObject({ state: 'twice', files: [T, '滕州市(1).xlsx'] })
    expect(editionOf(checkOf(all)).projects[0]?.completedYuan).toBe(null)
    const copy = await came(OUT.tengzhou, TENGZHOU, '滕州市 副本.xlsx')
    expect(toldOf(await merged(tengzhou(), Promise.resolve(copy), xuecheng()))).toEqual([])
  })

  it('a workbook of another period, which is not merged', async () => {
    const all = await merged(tengzhou(brief('期次', '2021Q2')), xuecheng())
    expect(toldOf(all)).toEqual([`${T} 填报说明!B1 otherPeriod`])
    expect(editionOf(checkOf(all)).projects[0]?.completedYuan).toBe(null)
  })

  it('a workbook of nobody, a file that cannot be read, and a sheet that is not merged', async () => {
    const more: Change = (sheets) => Object.assign(sheets, { 附表: [['别的数', 1]] })
    const broken = { name: '坏.xlsx', day: null, reading: unreadable('damaged') }
    const stranger = came(OUT.tengzhou, [brief('报送单位', '南山区')], '南山区.xlsx')
    const all = await merged(tengzhou(more), xuecheng(), stranger, Promise.resolve(broken))
    expect(toldOf(all)).toEqual([
      '坏.xlsx ! damaged',
      '南山区.xlsx 填报说明!B2 unknownReporter',
      `${T} 附表! leftOut`,
    ])
  })

  it('that the office’s own workbook is not there, or there twice', async () => {
    const alone = mergeFiles([await tengzhou()], TODAY)
    expect([toldOf(alone), alone.book]).toEqual([[' ! noWholeBook'], null])
    const twice = await merged(came(OUT.whole, [office], '全市(1).xlsx'))
    expect(toldOf(twice)).toEqual(['全市(1).xlsx ! wholeTwice'])
  })
})

describe('the mistakes of the ordinary check', () => {
  it('are told in the district’s file at its cell, once', async () => {
    const all = await merged(
      tengzhou(put('P001', '完成投资', '约3亿'), put('P003', '建设阶段', '快了')),
      xuecheng(),
    )
    const filed = filedMistakes(all, checkOf(all), say)
    expect(filed.map(({ file, sheet, cell, value, weight }) => [file, sheet, cell, value, weight])).toEqual([
      [T, '项目', 'L2', '约3亿', 'refuse'],
      [T, '项目', 'H3', '快了', 'refuse'],
    ])
  })

  it('tell everything at once: what looks odd in one district, although a cell of another cannot be read', async () => {
    const phone = put('P002', '解决措施', '请联系 13812345678')
    const all = await merged(tengzhou(put('P001', '完成投资', '约3亿')), xuecheng(phone))
    const filed = filedMistakes(
      all,
      checkMerged(all, [], { nowMs: Date.parse('2021-10-26T10:00:00+08:00') }, say),
      say,
    )
    const refused = filed.filter(({ weight }) => weight === 'refuse')
    expect(refused.map(({ file, cell }) => [file, cell])).toEqual([
      [T, 'L2'],
      [X, 'O2'],
    ])
  })

  it('stay with the office where its own sheets are wrong', async () => {
    const files = await Promise.all([came(OUT.whole), tengzhou(), xuecheng()])
    const all = mergeFiles(files, TODAY)
    const [first] = filedMistakes(all, checkOf(all), say)
    expect(first).toMatchObject({ file: OUT.whole.file, sheet: '说明', cell: 'B3' })
  })
})
