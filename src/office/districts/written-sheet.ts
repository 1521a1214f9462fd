import type { Adornment } from '@/office/adorn/adorn'

export type WrittenValue = string | number | null
/** `head`: a heading; `fixed`: what stands; `open`: what is asked. */
export type CellLook = 'head' | 'fixed' | 'open' | 'plain'

export interface WrittenCell {
  readonly value: WrittenValue
  readonly look: CellLook
}

/** A sheet to be written into an .xlsx. */
export interface WrittenSheet extends Omit<Adornment, 'openColour'> {
  readonly rows: readonly (readonly WrittenCell[])[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** Columns that stay in sight. */
  readonly frozenColumns: number
  /** Whether all but the open cells are locked. */
  readonly isLocked: boolean
}

/** A workbook to be written. */
export interface WrittenBook {
  readonly file: string
  readonly sheets: readonly WrittenSheet[]
}

/** Widths by the words of headings. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/问题|措施/u, 24],
  [/名称/u, 26],
  [/地点/u, 18],
  [/^(?:级别|排名组|小数位|权重|亮牌|单位)$/u, 8],
  [/编号|年限|区市|阶段/u, 11],
]
const widthOf = (heading: string) => WIDTHS.find(([words]) => words.test(heading))?.[1] ?? 13

export const cellsOf = (values: readonly WrittenValue[], look: CellLook): readonly WrittenCell[] =>
  values.map((value) => ({ value, look }))

/** A table below its headings. */
export const tableSheet = (
  name: string,
  headings: readonly string[],
  rows: WrittenSheet['rows'],
): WrittenSheet => ({
  ...{ name, notes: [], checks: [], hasHeading: true, frozenColumns: 0, isLocked: false },
  rows: [cellsOf(headings, 'head'), ...rows],
  widths: headings.map(widthOf),
})

/** Names with their values beside them, and a hint in the third column. */
export const listSheet = (name: string, rows: WrittenSheet['rows']): WrittenSheet => ({
  ...{ name, rows, notes: [], checks: [], hasHeading: false, frozenColumns: 0, isLocked: false },
  widths: [16, 36, 60],
})
