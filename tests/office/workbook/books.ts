import * as excel from '@e965/xlsx'
import { expect } from 'vitest'
import type { Publications } from '@/core/publication/contract'
import { checkBook } from '@/office/workbook/check-book'
import type { Checked } from '@/office/workbook/checked'
import { openBook } from '@/office/workbook/open-book'
import { createOfficeSay } from '@/core/i18n/office-say'

export type Value = string | number | Date | null
export type BookType = 'xlsx' | 'biff8' | 'ods' | 'xlsb'
export type Grid = readonly (readonly Value[])[]
/** A sheet, and whatever an office program adds to it. */
export interface SheetText {
  readonly grid: Grid
  readonly adorn?: (sheet: excel.WorkSheet) => void
}
export type BookText = Readonly<Record<string, Grid | SheetText>>

export const ABOUT: Grid = [
  ['期次', '2021Q3'],
  ['截止日期', '2021-09-30'],
  ['公开时间', '2021-10-26 09:00'],
  ['发布单位', '枣庄市重点项目推进办公室'],
]

export const HEADINGS: readonly string[] = [
  ...['项目编号', '项目名称', '级别', '区市', '建设地点', '起止年限', '建设阶段'],
  ...['总投资（亿元）', '年度计划投资(万元)', '完成投资（万元）', '占比', '帮包单位', '存在问题', '解决措施'],
]

/** A row of 项目, with what differs from an ordinary one by its column's place. */
export function row(id: string, differs: Readonly<Record<number, Value>> = {}): Value[] {
  const usual: Value[] = [
    ...[id, `项目${id}`, '省级', '滕州市', '滕州经济开发区', '2020-2022', '续建'],
    ...[3.2, 10000, 12360, '123.6%', '市交通运输局', null, null],
  ]
  return usual.map((value, place) => (place in differs ? (differs[place] ?? null) : value))
}

export const projects = (...rows: readonly (readonly Value[])[]): Grid => [HEADINGS, ...rows]
export const GOOD: BookText = { 说明: ABOUT, 项目: projects(row('P1'), row('P2', { 2: '市级' })) }

const isGrid = (sheet: Grid | SheetText): sheet is Grid => Array.isArray(sheet)

/** The bytes of a book as an office program writes them. */
export function bytesOf(text: BookText, bookType: BookType = 'xlsx'): Uint8Array {
  const book = excel.utils.book_new()
  for (const [name, given] of Object.entries(text)) {
    const { grid, adorn }: SheetText = isGrid(given) ? { grid: given } : given
    const sheet = excel.utils.aoa_to_sheet(grid.map((cells) => [...cells]))
    adorn?.(sheet)
    excel.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(excel.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

export const say = createOfficeSay('zh-CN')

export async function checkBytes(
  bytes: Uint8Array,
  name = '台账.xlsx',
  published: Publications = [],
): Promise<Checked> {
  const opened = await openBook({ name, bytes })
  if (!opened.ok) throw new Error(`refused: ${opened.fault.key}`)
  return checkBook(opened.value, published, say)
}

export const check = (text: BookText, published: Publications = []) =>
  checkBytes(bytesOf(text), undefined, published)

/** Mistakes as `项目!J3 金额没有单位`, for comparing. */
export const told = (mistakes: Checked['errors']) =>
  mistakes.map(({ sheet, cell, problem }) => `${sheet}!${cell} ${problem}`)

/** The edition of a book that must have no error. */
export function editionOf(checked: Checked) {
  expect(told(checked.errors)).toEqual([])
  if (!checked.edition) throw new Error('no edition')
  return checked.edition
}
