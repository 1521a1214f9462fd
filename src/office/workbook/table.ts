import { compact, isBlank, type BookCell } from './cell'
import type { HeadingMap } from './heading-map'
import { readHeadings, type FoundColumn, type Headings } from './headings'
import { fault, refuse, tell, type Mistake } from './mistakes'
import { isOfLevel, sectionIn, type RowSection } from './sections'
import { gather, placed, sound, type CellReader, type Read } from './read'
import { addressOf, blankAt, cellAt, columnName, mergeAt, mergesByRow, type Merge, type Sheet } from './sheet'
import { totalLabels } from './total-label'
import type { TableKind } from './vocabulary'

/** A row of a table by its columns' keys; a column that is not there is blank. */
export interface TableRow {
  readonly sheet: string
  readonly row: number
  readonly column: (key: string) => FoundColumn | undefined
  readonly cell: (key: string) => BookCell
  /** The value of a cell; `instead` where it cannot be read. */
  readonly read: <T>(key: string, reader: CellReader<T>, instead: T) => Read<T>
  /** The rows over it that say what it is of, the outermost first. */
  readonly sections: readonly SectionRow[]
  /** The cell of an unknown column. */
  readonly other: (column: FoundColumn) => BookCell
}

export interface TotalRow extends TableRow {
  readonly label: string
  readonly labelCell: BookCell
  /** What it says of the rows below it, where it is no 合计. */
  readonly section?: RowSection
}
export type SectionRow = TotalRow & { readonly section: RowSection }

export interface SheetTable {
  readonly sheet: string
  readonly headings: Headings
  readonly rows: readonly TableRow[]
  /** 合计, 小计, 总计, 其中, 平均, and what stands over a section: never rows. */
  readonly totals: readonly TotalRow[]
}

interface TableGrid {
  readonly sheet: Sheet
  readonly headings: Headings
  readonly merges: ReadonlyMap<number, readonly Merge[]>
  /** Columns whose merged cells hold for each of their rows. */
  readonly spreading: ReadonlySet<string>
}

const isWithin = (column: number, { left, right }: Merge) => column >= left && column <= right

/** A cell with the words of what is merged over it; refused where nobody can tell whose they are. */
function mergedCell(
  { sheet, headings, merges, spreading }: TableGrid,
  key: string,
  row: number,
): Read<BookCell> {
  const found = headings.known.get(key)
  if (!found) return sound(blankAt(row, 0))
  const own = cellAt(sheet, row, found.column)
  const merge = mergeAt(merges, row, found.column)
  if (!merge || merge.top < headings.firstRow) return sound(own)
  const origin = cellAt(sheet, merge.top, merge.left)
  const refused = (what: string) => ({ value: own, mistakes: [refuse(sheet.name, origin, fault(what))] })
  const [first, second] = [...headings.known.values()].filter((other) => isWithin(other.column, merge))
  if (second)
    return first?.column === found.column && row === merge.top ? refused('mergedAcross') : sound(own)
  if (merge.bottom === merge.top || spreading.has(key)) return sound(origin)
  return row === merge.top && !isBlank(origin) ? refused('mergedDown') : sound(own)
}

function rowOf(grid: TableGrid, row: number, sections: readonly SectionRow[]): TableRow {
  const sheet = grid.sheet.name
  return {
    sheet,
    row,
    sections,
    column: (key) => grid.headings.known.get(key),
    cell: (key) => mergedCell(grid, key, row).value,
    read(key, reader, instead) {
      const { value: cell, mistakes } = mergedCell(grid, key, row)
      const own = placed(sheet, cell, reader(cell), instead)
      return mistakes.length === 0 ? own : { value: own.value, mistakes: [...mistakes, ...own.mistakes] }
    },
    other: ({ column }) => cellAt(grid.sheet, row, column),
  }
}

const TOLD_ROWS = 12

/** What is hidden and yet read. */
function hiddenParts({ sheet, headings }: TableGrid, filled: readonly number[]): Mistake[] {
  const hidden = filled.filter((row) => sheet.hiddenRows.has(row))
  const told = hidden.slice(0, TOLD_ROWS).map((row) => String(row + 1))
  const rows = told.join('、') + (hidden.length > TOLD_ROWS ? '…' : '')
  const at = addressOf(hidden[0] ?? 0, 0)
  return [
    ...(hidden.length > 0
      ? [tell(sheet.name, { at, text: '' }, fault('hiddenRows', { rows, count: hidden.length }))]
      : []),
    ...[...headings.known.values()]
      .filter(({ column }) => sheet.hiddenColumns.has(column))
      .map(({ column, heading, at: place }) =>
        tell(sheet.name, { at: place, text: heading }, fault('hiddenColumn', { column: columnName(column) })),
      ),
    ...(sheet.hidden ? [tell(sheet.name, null, fault('hiddenSheet'))] : []),
  ]
}

/** Tells the rows that say once more what stands in and above the headings, as on every printed page. */
function repeatedRows({ rows }: Sheet, { firstRow }: Headings): (row: number) => boolean {
  const above = new Set(
    rows
      .slice(0, firstRow)
      .flatMap((cells) => cells?.map((cell, column) => cell && `${column} ${compact(cell.text)}`) ?? []),
  )
  return (row) =>
    rows[row]?.every(
      (cell, column) => !cell || isBlank(cell) || above.has(`${column} ${compact(cell.text)}`),
    ) ?? false
}

/** No cell merged from a row above reaches into this one. */
const mergedNothing = ({ merges }: TableGrid, row: number) =>
  !(merges.get(row) ?? []).some(({ top, bottom }) => top < row || bottom > row)

/** Which rows begin a section: each stands in those before it that are numbered in another way. */
function createSections(isDistrict: (name: string) => boolean) {
  const styles: string[] = []
  let open: readonly SectionRow[] = []
  return {
    open: () => open,
    /** Opens the section that a row begins; null where it begins none. */
    begin(row: TableRow, cells: readonly BookCell[]): SectionRow | null {
      const found = sectionIn(cells, isDistrict)
      if (!found) return null
      const { section, cell } = found
      if (!styles.includes(section.style)) styles.push(section.style)
      const isAround = (one: SectionRow) =>
        styles.indexOf(one.section.style) < styles.indexOf(section.style) &&
        !(isOfLevel(one.section) && isOfLevel(section)) &&
        !(isDistrict(one.section.name) && isDistrict(section.name))
      const closed = open.findIndex((one) => !isAround(one))
      const begun = { ...row, label: compact(cell.text), labelCell: cell, section }
      open = [...(closed < 0 ? open : open.slice(0, closed)), begun]
      return begun
    },
  }
}

/** What reading a table needs beside its sheet. */
interface TableOptions {
  readonly said?: HeadingMap | undefined
  /** Whether a row that has no other words begins a section; absent: there are none. */
  readonly isDistrict?: (name: string) => boolean
}

/** Step: the rows below a sheet's headings; blank rows and notes are let go, the latter told. */
function readRows(
  sheet: Sheet,
  kind: TableKind,
  headings: Headings,
  { isDistrict }: TableOptions,
): Read<SheetTable> {
  const spreading = new Set(kind.columns.filter(({ spreads }) => spreads).map(({ key }) => key))
  const grid: TableGrid = { sheet, headings, merges: mergesByRow(sheet), spreading }
  return gather((_, add) => {
    const filled: number[] = []
    const rows: TableRow[] = []
    const totals: TotalRow[] = []
    const sections = isDistrict && createSections(isDistrict)
    const isRepeated = repeatedRows(sheet, headings)
    const labelOf = totalLabels(headings)
    for (let row = headings.firstRow; row < sheet.rows.length; row += 1) {
      const cells = (sheet.rows[row] ?? []).filter((cell): cell is BookCell => !!cell && !isBlank(cell))
      const [first] = cells
      if (!first || isRepeated(row)) continue
      filled.push(row)
      const open = cells.find(({ kind }) => kind === 'open')
      if (open) {
        // Where a field does not end, nobody can tell which column the next one is of.
        add(refuse(sheet.name, open, fault('openQuote')))
        continue
      }
      const own = rowOf(grid, row, sections?.open() ?? [])
      const label = labelOf(cells)
      const begun = label === null ? sections?.begin(own, cells) : null
      if (begun) totals.push(begun)
      else if (label !== null) totals.push({ ...own, label: compact(label.text), labelCell: label })
      else if (cells.length === 1 && kind.columns.length > 2 && mergedNothing(grid, row))
        add(tell(sheet.name, first, fault('noteRow')))
      else rows.push(own)
    }
    hiddenParts(grid, filled).forEach(add)
    return { sheet: sheet.name, headings, rows, totals }
  })
}

/** A sheet as a table: its headings, then its rows; null where the sheet or its headings are not there. */
export const readTable = (
  sheet: Sheet | undefined,
  kind: TableKind,
  options: TableOptions = {},
): Read<SheetTable | null> =>
  gather((take) => {
    const headings = sheet ? take(readHeadings(sheet, kind, options.said)) : null
    return sheet && headings ? take(readRows(sheet, kind, headings, options)) : null
  })
