import type { Edition, Publications } from '@/core/publication/contract'
import { checkBook, type BookOptions } from '@/office/workbook/check-book'
import { openBook } from '@/office/workbook/open-book'
import { bytesOf, editionOf, say, type BookText, type Grid, type Value } from './books'

/** What both kinds of book say of a project: its name, and what follows its district. */
export type Row = readonly [name: string, plan: Value, completed: Value]

const HEADINGS = ['序号', '项目名称', '建设性质', '建设年限', '总投资', '2026年计划投资', '1-9月完成投资']
export const TITLE = '临江市2026年重点项目1-9月进展情况表'

/** A row of a plain table. */
export const plain = (place: Value, [name, plan, completed]: Row): Value[] => [
  ...[place, name, '续建', '2025-2027', 10000, plan, completed],
]
/** A row over others, or of a total: its words, and the sums that it tells. */
export const over = (words: string, plan: Value = null, completed: Value = null): Value[] => [
  ...[words, null, null, null, null, plan, completed],
]
export const table = (...rows: readonly (readonly Value[])[]): Grid => [
  ...[[TITLE], [null, null, null, null, null, null, '单位：万元'], HEADINGS],
  ...rows,
]

const OFFICIAL = [
  ...['项目编号', '项目名称', '级别', '区市', '建设地点', '起止年限', '建设阶段', '总投资（万元）'],
  ...['年度计划投资（万元）', '完成投资（万元）'],
]
const DISTRICTS: Grid = [
  ['名称', '代码', '排名组'],
  ['江城区', '420102', '城区'],
  ['白沙县', '420122', '县'],
]
export const about = (period: string, asOf: string, publishedAt: string): Grid => [
  ['期次', period],
  ['截止日期', asOf],
  ['公开时间', publishedAt],
  ['发布单位', '临江市重点项目办公室'],
]
/** A book with all its sheets: rows of id, level, district and what a row says. */
export const official = (
  told: Grid,
  ...rows: readonly (readonly [id: string, level: string, district: string, row: Row])[]
): BookText => ({
  说明: told,
  区市: DISTRICTS,
  项目: [
    OFFICIAL,
    ...rows.map(([id, level, district, [name, plan, completed]]) => [
      ...[id, name, level, district, null, '2025-2027', '续建', 10000, plan, completed],
    ]),
  ],
})

export async function checkWith(text: BookText, published: Publications = [], options: BookOptions = {}) {
  const opened = await openBook({ name: '台账.xlsx', bytes: bytesOf(text) })
  if (!opened.ok) throw new Error(opened.fault.key)
  return checkBook(opened.value, published, say, options)
}

/** What was published of the quarter before. */
export const lastQuarter = async (): Promise<Edition> =>
  editionOf(
    await checkWith(
      official(
        about('2026Q2', '2026-06-30', '2026-07-20 09:00'),
        ['LJ001', '省级', '江城区', ['污水处理项目', 1000, 500]],
        ['LJ002', '市级', '江城区', ['数据中心项目', 2000, 900]],
        ['LJ009', '市级', '白沙县', ['产业园项目', 3000, 1200]],
      ),
    ),
  )
