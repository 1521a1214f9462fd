import { describe, expect, it } from 'vitest'
import { checkBook } from '@/office/workbook/check-book'
import {
  headingsFileText,
  readHeadingsFile,
  withHeading,
  type HeadingMap,
} from '@/office/workbook/heading-map'
import { findHeadings } from '@/office/workbook/headings'
import { openBook } from '@/office/workbook/open-book'
import { PROJECTS } from '@/office/workbook/vocabulary'
import { ABOUT, bytesOf, check, editionOf, HEADINGS, projects, row, say, told, type Grid } from './books'

/** What a heading beside 项目编号 and 项目名称 is taken for. */
function meant(heading: string): string {
  const cells = ['项目编号', '项目名称', heading].map((text, column) => ({
    ...{ at: `${'ABC'.charAt(column)}1`, text, value: text, kind: 'value' as const },
  }))
  const none: ReadonlySet<number> = new Set()
  const sheet = {
    name: '项目',
    rows: [cells],
    merges: [],
    hiddenRows: none,
    hiddenColumns: none,
    hidden: false,
  }
  const found = findHeadings(sheet, PROJECTS)
  if (!found) throw new Error('no headings')
  const known = [...found.known].find(([, { column }]) => column === 2)?.[0]
  const left = found.left.find(({ found: one }) => one.column === 2)?.fault
  const repeated = found.repeated.find(({ found: one }) => one.column === 2)?.key
  return known ?? left ?? (repeated && `${repeated}?`) ?? 'unknown'
}

const MEANT: Readonly<Record<string, string>> = {
  completedYuan:
    '1-9月完成投资 1—9月累计完成投资 截至9月底累计完成投资 本年完成投资 今年以来完成投资 完成投资额 当年累计完成投资 1-9月累计完成投资额 2026年1-9月完成投资 本年度累计完成投资（万元） 截止9月末完成投资 年度完成投资',
  planYuan:
    '2026年计划投资 2026年度计划投资 年度投资计划 当年计划投资 本年计划投资 年度计划 2026年投资计划（亿元） 年度计划投资额',
  share: '完成率 投资完成率 完成年度计划比例 占年度计划% 完成年度计划（%） 占年度投资计划比例',
  totalYuan: '总投资额 计划总投资 概算总投资 项目总投资（万元）',
  sinceStart: '截至2025年底累计完成投资 开工以来累计完成投资 2025年底累计完成投资 自开工累计完成投资',
  districts: '属地 所属区县 县(市、区) 所在地 县市区 所在区县 区（市）',
  years: '建设年限 建设期限',
  stage: '项目状态 建设性质',
  unit: '牵头单位 责任单位',
  problem: '存在的主要问题 困难问题 存在困难和问题',
  remedy: '下一步措施 下步打算 下一步工作打算',
  noPlaceFor: '形象进度 目前进展',
  personColumn: '责任领导 责任人及联系电话',
  'name?': '项目名 项目(工程)名称',
  'id?': '项目代码',
  unknown: '编号 序号 备用',
}

describe('a heading as offices write it', () => {
  it.each(
    Object.entries(MEANT).flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)),
  )('%s is %s', (heading, key) => {
    expect(meant(heading)).toBe(key)
  })

  it('编号 is an id where nothing else is, 序号 never', async () => {
    const as = (name: string) =>
      projects(row('P1')).map((cells, at) => (at === 0 ? [name, ...cells.slice(1)] : cells))
    expect(editionOf(await check({ 说明: ABOUT, 项目: as('编号') })).projects[0]?.id).toBe('P1')
    const numbered = editionOf(await check({ 说明: ABOUT, 项目: as('序号') }))
    expect(numbered.projects[0]?.id).toBe('2021Q3-001')
  })

  it('that names another year than the period is an error', async () => {
    const grid = [HEADINGS.map((name) => name.replace('年度计划', '2020年度计划')), row('P1')]
    expect(told((await check({ 说明: ABOUT, 项目: grid })).errors)).toEqual([
      '项目!I1 表头写的是 2020 年，本期是 2021 年',
    ])
  })
})

const TWO: Grid = projects(row('P1')).map((cells, at) => [
  ...cells,
  ...(at === 0 ? ['本年完成投资（万元）', '责任领导'] : [15_000, '张三']),
])

async function checkWith(headings: HeadingMap, grid: Grid = TWO) {
  const opened = await openBook({
    name: '台账.xlsx',
    bytes: bytesOf({
      说明: ABOUT,
      项目: grid.map((cells) =>
        cells.map((cell) =>
          cell === '完成投资（万元）' ? '累计完成投资（万元）' : cell === '123.6%' ? null : cell,
        ),
      ),
    }),
  })
  if (!opened.ok) throw new Error(opened.fault.key)
  return checkBook(opened.value, [], say, { headings })
}

describe('two columns that may both be meant', () => {
  it('are an error that asks, and offers both', async () => {
    const { errors, askedHeadings } = await checkWith({})
    expect(told(errors)).toEqual(['项目!O1 这一列和 J1 都可能是“完成投资”'])
    expect(askedHeadings?.map(({ path, why, key }) => [path, why, key])).toEqual([
      ['累计完成投资(万元)', 'several', 'completedYuan'],
      ['本年完成投资(万元)', 'several', 'completedYuan'],
      ['责任领导', 'left', null],
    ])
  })

  it('are told apart by a person, whose word is a file', async () => {
    const said = withHeading(
      withHeading({}, '项目', '本年完成投资（万元）', 'completedYuan'),
      '项目',
      '累计完成投资(万元)',
      null,
    )
    const read = readHeadingsFile(headingsFileText(said))
    if (!read.ok) throw new Error(read.fault.key)
    const checked = await checkWith(read.value)
    expect(editionOf(checked).projects[0]?.completedYuan).toBe(150_000_000)
    expect(checked.askedHeadings?.map(({ path }) => path)).toEqual(['责任领导'])
  })

  it('leave the one that a person named, also where nothing is said of the other', async () => {
    const checked = await checkWith({
      项目: { '本年完成投资（万元）': 'completedYuan', 责任领导: 'unit', 帮包单位: null },
    })
    expect(editionOf(checked).projects[0]).toMatchObject({ completedYuan: 150_000_000, unit: '张三' })
  })

  it.each(['', '{}', '{"format":"liangping/headings/2","sheets":{}}'])('no other file is one: %j', (text) => {
    expect(readHeadingsFile(text)).toMatchObject({ ok: false, fault: { key: 'noHeadingsFile' } })
  })
  it.each([{ 项目: { 甲: 'colour' } }, { 别的: {} }])('a file names fields that there are: %j', (sheets) => {
    expect(readHeadingsFile(headingsFileText(sheets))).toMatchObject({ ok: false })
  })
})

it('one wrong heading is one mistake, however many rows stand below it', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => row(`P${at}`, { 3: '开发区一角' }))
  expect(told((await check({ 说明: ABOUT, 项目: projects(...rows) })).errors)).toEqual([
    '项目!D2 不认识区(市)“开发区一角”（这一列还有 19 处同样）',
  ])
})
