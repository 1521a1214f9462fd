import { compact, isBlank, type BookCell } from './cell'
import { findHeadings, type FoundColumn, type Headings } from './headings'
import type { Log } from './log'
import { fault } from './mistakes'
import { addressOf, cellAt, columnName, mergeAt, mergesByRow, type Merge, type Sheet } from './sheet'
import { totalLabelOf } from './total-label'
import { UNTOLD_HEADINGS, type Column, type TableKind } from './vocabulary'

/** A row of a table by its columns' keys; a column that is not there is blank. */
export interface TableRow {
  readonly row: number
  readonly cell: (key: string) => BookCell
  /** The cell of an unknown column. */
  readonly other: (column: FoundColumn) => BookCell
}

export interface Table {
  readonly sheet: string
  readonly headings: Headings
  readonly rows: readonly TableRow[]
  /** 合计, 小计, 总计, 其中: never rows. */
  readonly totals: readonly (TableRow & { readonly label: string })[]
}

interface Grid {
  readonly sheet: Sheet
  readonly kind: TableKind
  readonly headings: Headings
  readonly merges: ReadonlyMap<number, readonly Merge[]>
  readonly log: Log
}

function mergedCell(grid: Grid, column: Column, found: FoundColumn, row: number): BookCell {
  const { sheet, log, headings } = grid
  const own = cellAt(sheet, row, found.column)
  const merge = mergeAt(grid.merges, row, found.column)
  if (!merge || merge.top < headings.firstRow) return own
  const origin = cellAt(sheet, merge.top, merge.left)
  const covers = [...headings.known.values()].filter((other) => isWithin(other.column, merge))
  if (covers.length > 1) {
    if (covers[0]?.column === found.column && row === merge.top)
      log.error(sheet.name, origin, fault('mergedAcross'))
    return own
  }
  if (merge.bottom === merge.top || column.spreads) return origin
  if (row === merge.top && !isBlank(origin)) log.error(sheet.name, origin, fault('mergedDown'))
  return own
}

const isWithin = (column: number, { left, right }: Merge) => column >= left && column <= right

function tellHeadings({ sheet, kind, headings, log }: Grid): void {
  for (const { key, names, need } of kind.columns) {
    if (need === undefined || headings.known.has(key)) continue
    const [name = ''] = names
    const also = names.slice(1).join('、') || name
    if (need === 'must') log.errorOf(sheet.name, 'noColumn', { name }, { name, also })
    else log.warnOf(sheet.name, 'columnLeftOut', { name }, { name })
  }
  for (const { key, found } of headings.repeated) {
    const first = headings.known.get(key)?.at ?? ''
    log.error(sheet.name, { at: found.at, text: found.heading }, fault('columnTwice', { first }))
  }
  if (kind.isOpen) return
  for (const { heading, at } of headings.unknown) {
    if (!UNTOLD_HEADINGS.has(compact(heading)))
      log.warn(sheet.name, { at, text: heading }, fault('unknownColumn'))
  }
}

const TOLD_ROWS = 12

function tellHidden({ sheet, headings, log }: Grid, rows: readonly number[]): void {
  const hidden = rows.filter((row) => sheet.hiddenRows.has(row))
  if (hidden.length > 0) {
    const told = hidden.slice(0, TOLD_ROWS).map((row) => String(row + 1))
    const more = hidden.length > TOLD_ROWS ? '…' : ''
    const at = addressOf(hidden[0] ?? 0, 0)
    log.warn(
      sheet.name,
      { at, text: '' },
      fault('hiddenRows', { rows: told.join('、') + more, count: hidden.length }),
    )
  }
  for (const { column, heading, at } of headings.known.values()) {
    if (!sheet.hiddenColumns.has(column)) continue
    log.warn(sheet.name, { at, text: heading }, fault('hiddenColumn', { column: columnName(column) }))
  }
  if (sheet.hidden) log.warnOf(sheet.name, 'hiddenSheet')
}

/**
 * Reads a sheet as a table: headings, and the rows below them. Blank rows and notes are skipped; notes are warned of.
 */
export function readTable(sheet: Sheet, kind: TableKind, log: Log): Table | null {
  const headings = findHeadings(sheet, kind)
  if (!headings) {
    const names = kind.columns.map((column) => column.names[0]).join('、')
    log.errorOf(sheet.name, 'noHeadings', undefined, { names })
    return null
  }
  const grid: Grid = { sheet, kind, headings, merges: mergesByRow(sheet), log }
  tellHeadings(grid)
  const columns = new Map(kind.columns.map((column) => [column.key, column as Column]))
  const filled: number[] = []
  const rows: TableRow[] = []
  const totals: (TableRow & { label: string })[] = []
  for (let row = headings.firstRow; row < sheet.rows.length; row += 1) {
    const cells = (sheet.rows[row] ?? []).flatMap((cell) => (cell && !isBlank(cell) ? [cell] : []))
    const [first] = cells
    if (!first) continue
    filled.push(row)
    const made = rowOf(grid, columns, row)
    const label = totalLabelOf(cells, headings)
    if (label !== null) totals.push({ ...made, label })
    else if (cells.length === 1 && kind.columns.length > 2 && mergedNothing(grid, row)) {
      log.warn(sheet.name, first, fault('noteRow'))
    } else rows.push(made)
  }
  tellHidden(grid, filled)
  return { sheet: sheet.name, headings, rows, totals }
}

/** No cell merged from a row above reaches into this one. */
const mergedNothing = ({ merges }: Grid, row: number) =>
  !(merges.get(row) ?? []).some(({ top, bottom }) => top < row || bottom > row)

function rowOf(grid: Grid, columns: ReadonlyMap<string, Column>, row: number): TableRow {
  return {
    row,
    cell(key) {
      const found = grid.headings.known.get(key)
      const column = columns.get(key)
      if (found && column) return mergedCell(grid, column, found, row)
      return { at: addressOf(row, 0), text: '', value: null, kind: 'value' }
    },
    other: ({ column }) => cellAt(grid.sheet, row, column),
  }
}
