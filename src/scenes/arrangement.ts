import type { ContentBox } from '@/core/frame/content-box'

/**
 * How rows of text are laid out, by width: every field in a column; in two bands of columns; stacked; stacked for a
 * phone.
 */
const LAYOUTS = ['columns', 'bands', 'stacked', 'narrow'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What a layout takes, in table type sizes: the least width, the heights of its headings and of a row. */
export interface LayoutSizes {
  readonly from: number
  readonly head: number
  readonly row: number
}

export interface Arrangement {
  readonly layout: Layout
  /** Tables side by side. */
  readonly boards: 1 | 2
  /** Rows of one table. */
  readonly rows: number
}

/** Between two tables side by side, in table type sizes. */
export const BOARD_GAP = 3

/**
 * The layout that the content box's width allows, and the rows that its height holds, at least one. It follows from
 * type sizes, and so from legibility.
 */
export function arrange(
  { width, height, type }: Pick<ContentBox, 'width' | 'height' | 'type'>,
  sizes: Readonly<Record<Layout, LayoutSizes>>,
): Arrangement {
  const across = width / type.table
  const boards = across >= 2 * sizes.columns.from + BOARD_GAP ? 2 : 1
  const layout = LAYOUTS.find((each) => across >= sizes[each].from) ?? 'narrow'
  const { head, row } = sizes[layout]
  return { layout, boards, rows: Math.max(1, Math.floor((height / type.table - head) / row + 1e-9)) }
}

/**
 * A table's height is shared by at least this share of the rows that it could hold, so that few rows are not stretched.
 */
const LEAST_FILLED = 0.6

/** Into how many rows a table's height is shared: as many as its fullest page has, so that all pages' rows are as high. */
export function rowsShared(count: number, { rows, boards }: Arrangement): number {
  const pages = Math.max(1, Math.ceil(count / (rows * boards)))
  return Math.max(Math.ceil(count / pages / boards), Math.ceil(rows * LEAST_FILLED))
}

/** A page's rows by table, the first ones in the first. */
export const onBoards = <R>(rows: readonly R[], { boards }: Arrangement): readonly (readonly R[])[] => {
  const first = Math.ceil(rows.length / boards)
  return boards === 2 ? [rows.slice(0, first), rows.slice(first)] : [rows]
}
