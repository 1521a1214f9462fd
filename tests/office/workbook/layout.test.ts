import type { WorkSheet } from '@e965/xlsx'
import { utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { ABOUT, check, editionOf, GOOD, HEADINGS, projects, row, told, type Grid } from './books'

const merge =
  (...ranges: readonly string[]) =>
  (sheet: WorkSheet) => {
    sheet['!merges'] = ranges.map((range) => utils.decode_range(range))
  }

/** The columns of the merged headings below, and a row of them. */
const cells = (id: string, completed: number | string = 1.236, more: number | string | null = '123.6%') => [
  ...[1, id, `项目${id}`, '市级', '滕州市', 2020, 2022, '续建', 3.2, 10000, completed, more],
]
const MERGED: Grid = [
  ['2021年枣庄市重点项目进展情况表'],
  ['', '', '', '', '', '', '', '', '', '', '', '单位：亿元'],
  [
    '序号',
    '项目代码',
    '项目名称',
    '项目级别',
    '所在区市',
    '建设工期',
    '',
    '建设性质',
    '投资情况',
    '',
    '',
    '',
  ],
  ['', '', '', '', '', '', '', '', '总投资', '2021年', '', ''],
  [
    '',
    '',
    '',
    '',
    '',
    '开工年份',
    '竣工年份',
    '',
    '',
    '年度计划投资（万元）',
    '年度累计完成投资',
    '投资完成比例',
  ],
]
const SPANS = [
  'A1:L1',
  'I3:L3',
  'F3:G4',
  'J4:L4',
  'I4:I5',
  ...[...'ABCDEH'].map((name) => `${name}3:${name}5`),
]

describe('headings', () => {
  it('merged over three rows under a title, one unit in a corner and another in brackets', async () => {
    const sheet = { grid: [...MERGED, cells('P1'), cells('P2')], adorn: merge(...SPANS) }
    const { edition, warnings } = await check({ 说明: ABOUT, 项目: sheet })
    expect(edition?.projects[0]).toMatchObject({
      ...{ id: 'P1', start: 2020, end: 2022, stage: 'continuing', level: 'municipal' },
      ...{ totalYuan: 320_000_000, planYuan: 100_000_000, completedYuan: 123_600_000 },
    })
    expect(told(warnings)).toEqual(['项目! 没有“建设地点”列，这一项不会公开'])
  })

  it('stand in any order', async () => {
    const turned = projects(row('P1'), row('P2', { 2: '市级' })).map((cells) => cells.toReversed())
    expect(editionOf(await check({ ...GOOD, 项目: turned }))).toEqual(editionOf(await check(GOOD)))
  })

  it('in half-width and full-width brackets, spaced and broken, are the same', async () => {
    const spaced = HEADINGS.map((heading) =>
      heading
        .replace('区市', '区（市）')
        .replace('项目名称', '项 目\n名 称')
        .replace('（亿元）', '\n( 亿元 )'),
    )
    expect(editionOf(await check({ 说明: ABOUT, 项目: [spaced, row('P1')] })).projects[0]?.totalYuan).toBe(
      320_000_000,
    )
  })

  it('without any unit make every amount an error, in two units neither is taken', async () => {
    const bare = HEADINGS.map((heading) => heading.replace(/[（(].*/, ''))
    const without = [bare, row('P1')]
    expect(told((await check({ 说明: ABOUT, 项目: without })).errors)).toEqual([
      '项目!H2 金额没有单位',
      '项目!I2 金额没有单位',
      '项目!J2 金额没有单位',
    ])
    const two = [['单位：万元'], ['单位：亿元'], ...without]
    expect((await check({ 说明: ABOUT, 项目: two })).errors).toHaveLength(3)
  })

  it('that are not known are told, those of the office’s own are not; the same twice is an error', async () => {
    const more = (...names: string[]) => [
      [...HEADINGS, ...names],
      [...row('P1'), ...names.map(() => 1)],
    ]
    const checked = await check({ 说明: ABOUT, 项目: more('序号', '传真', '项目编号') })
    expect(told(checked.warnings)).toEqual(['项目!P1 不认识这一列，未读取'])
    expect(told(checked.errors)).toEqual(['项目!Q1 这一列与 A1 的表头相同'])
  })

  it('that are nowhere are told as one mistake', async () => {
    const { errors } = await check({
      说明: ABOUT,
      项目: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    })
    expect(told(errors)).toEqual(['项目! 找不到表头'])
  })
})

describe('rows of totals', () => {
  const sums = (
    label: string,
    total: number | string,
    plan: number,
    completed: number,
    share: string | null = null,
  ) => [...[label, null, null, null, null, null, null, total, plan, completed, share]]
  it.each(['合计', ' 合　计 ', '总计：', '小计', '其中：省级', '（一）合计', '全市合计'])(
    'are no projects: %j',
    async (label) => {
      const grid = projects(row('P1'), row('P2'), sums(label, 6.4, 20000, 24720, '123.6%'))
      const { edition, errors } = await check({ 说明: ABOUT, 项目: grid })
      expect(told(errors)).toEqual([])
      expect(edition?.projects.map(({ id }) => id)).toEqual(['P1', 'P2'])
    },
  )

  it('are checked against the rows, to half of their last digit', async () => {
    const grid = (total: number | string) =>
      projects(row('P1', { 7: 3.24 }), row('P2', { 7: 3.24 }), sums('合计', total, 20000, 24720))
    expect(told((await check({ 说明: ABOUT, 项目: grid(6.5) })).errors)).toEqual([])
    expect(told((await check({ 说明: ABOUT, 项目: grid('6.48亿') })).errors)).toEqual([])
    expect(told((await check({ 说明: ABOUT, 项目: grid(6.6) })).errors)).toEqual([
      '项目!H4 与各行之和不符，各行之和为 648,000,000元',
    ])
    const share = projects(row('P1'), sums('合计', 3.2, 10000, 12360, '124.6%'))
    expect(told((await check({ 说明: ABOUT, 项目: share })).errors)).toEqual([
      '项目!K3 与完成投资÷年度计划投资不符，应为 123.6%',
    ])
  })

  it('by section or by level are checked against theirs', async () => {
    const grid = projects(
      ...[row('P1'), sums('省级合计', 3.2, 10000, 12360)],
      ...[row('P2', { 2: '市级' }), row('P3', { 2: '市级' }), sums('合计', 6.4, 20000, 24720)],
      sums('总计', 9.6, 30000, 37080),
    )
    expect(told((await check({ 说明: ABOUT, 项目: grid })).errors)).toEqual([])
  })

  it('are not what a project’s name begins with', async () => {
    const grid = projects(row('P1', { 1: '总计划展示中心' }), row('P2', { 1: '其中药谷产业园' }))
    expect(editionOf(await check({ 说明: ABOUT, 项目: grid })).projects).toHaveLength(2)
  })
})

describe('rows and columns', () => {
  it('that are hidden are read, with a warning', async () => {
    const adorn = (sheet: WorkSheet) => {
      sheet['!rows'] = [{}, {}, { hidden: true }]
      sheet['!cols'] = [{}, {}, {}, {}, { hidden: true }]
    }
    const { edition, warnings } = await check({
      ...GOOD,
      项目: { grid: projects(row('P1'), row('P2')), adorn },
    })
    expect(edition?.projects).toHaveLength(2)
    expect(told(warnings)).toEqual([
      '项目!A3 第 3 行是隐藏的，已照常读取',
      '项目!E1 E 列是隐藏的，已照常读取',
    ])
  })

  it('merged down hold their words for each row, but never an amount', async () => {
    const grid = projects(row('P1'), row('P2', { 2: null, 3: null, 7: null }))
    const { edition } = await check({ ...GOOD, 项目: { grid, adorn: merge('C2:C3', 'D2:D3') } })
    expect(edition?.projects[1]).toMatchObject({
      level: 'provincial',
      districts: ['370481'],
      totalYuan: null,
    })
    const amount = await check({ ...GOOD, 项目: { grid, adorn: merge('C2:C3', 'D2:D3', 'H2:H3') } })
    expect(told(amount.errors)).toEqual(['项目!H2 合并的单元格跨了几行，不知属于哪一行'])
    const across = await check({
      ...GOOD,
      项目: { grid: projects(row('P1', { 9: null, 10: null })), adorn: merge('I2:J2') },
    })
    expect(told(across.errors)).toEqual([
      '项目!I2 合并的单元格跨了几列，取消合并后各列各写各的'.replace('，取消合并后各列各写各的', ''),
    ])
  })

  it('that are blank or hold a note alone are let go, the note is told', async () => {
    const grid = projects(row('P1'), [], row('P2'), [null, '注：数据截至九月底'])
    const { edition, errors, warnings } = await check({ ...GOOD, 项目: grid })
    expect(told(errors)).toEqual([])
    expect(edition?.projects).toHaveLength(2)
    expect(told(warnings)).toEqual(['项目!B5 这一行只有一个单元格有内容，按注释处理，未读取'])
  })
})
