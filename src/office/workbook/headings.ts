import { compact, normalized } from './cell'
import { cornerUnitOf, headingOf } from './heading-text'
import { fault, refuse, tell } from './mistakes'
import { gather, type Read } from './read'
import { isAmountUnit, type AmountUnit } from './read-number'
import { cellAt, mergeAt, mergesByRow, type Merge, type Sheet } from './sheet'
import { UNTOLD_HEADINGS, type ColumnKind, type TableKind } from './vocabulary'

/** A column that was found. */
export interface FoundColumn {
  readonly column: number
  /** The heading as written. */
  readonly heading: string
  readonly at: string
  /** The unit of money its amounts are in; null where none is given. */
  readonly unit: AmountUnit | null
  readonly isPercent: boolean
}

export interface Headings {
  readonly known: ReadonlyMap<string, FoundColumn>
  readonly unknown: readonly FoundColumn[]
  /** Columns with the same heading as another, with its key. */
  readonly repeated: readonly { readonly key: string; readonly found: FoundColumn }[]
  /** The row the data begin at. */
  readonly firstRow: number
}

/** Headings stand among the first rows, and span three of them at most. */
const SEARCHED_ROWS = 30
const SPANNED_ROWS = 3
/** Columns beyond this are ignored. */
const WIDEST = 500

interface Searched {
  readonly sheet: Sheet
  readonly merges: ReadonlyMap<number, readonly Merge[]>
}

interface Label {
  readonly text: string
  readonly at: string
}

/** The displayed text at a place; that of a merged cell anywhere within it. */
function labelAt({ sheet, merges }: Searched, row: number, column: number): Label {
  const merge = mergeAt(merges, row, column)
  const cell = merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column)
  return { text: normalized(cell.text), at: cell.at }
}

/** The words over a column from `row` upwards, the lowest first; a merged cell counts once. */
function labelsOver(grid: Searched, row: number, column: number): Label[] {
  const labels: Label[] = []
  for (let above = row; above > row - SPANNED_ROWS && above >= 0; above -= 1) {
    const label = labelAt(grid, above, column)
    if (label.text !== '' && labels.at(-1)?.at !== label.at) labels.push(label)
  }
  return labels
}

interface Matched {
  readonly key: string | null
  readonly found: FoundColumn
  /** True where the heading's lowest row has words of its own. */
  readonly isOwn: boolean
}

function matchedAt(
  grid: Searched,
  row: number,
  column: number,
  keys: ReadonlyMap<string, string>,
): Matched | null {
  const labels = labelsOver(grid, row, column)
  const [lowest] = labels
  if (!lowest) return null
  const parts = labels.map(({ text, at }) => ({ ...headingOf(text), at }))
  const named = parts.filter(({ name }) => name !== '')
  const names = named.map((_, count) =>
    named
      .slice(0, count + 1)
      .map(({ name }) => name)
      .reverse()
      .join(''),
  )
  const key = names.map((name) => keys.get(name)).find((found) => found !== undefined) ?? null
  const unit = parts.map((part) => part.unit).find((found) => found !== null) ?? null
  const found = {
    column,
    heading: lowest.text,
    at: lowest.at,
    unit: unit !== null && isAmountUnit(unit) ? unit : null,
    isPercent: unit === '%',
  }
  return { key, found, isOwn: labelAt(grid, row, column).text !== '' }
}

const widthOf = (sheet: Sheet) =>
  Math.min(WIDEST, Math.max(0, ...sheet.rows.slice(0, SEARCHED_ROWS).map((row) => row?.length ?? 0)))

function cornerUnit({ sheet }: Searched, lastRow: number): AmountUnit | null {
  const units = new Set<AmountUnit>()
  for (const row of sheet.rows.slice(0, lastRow + 1)) {
    row?.forEach((cell) => {
      const unit = cell && cornerUnitOf(cell.text)
      if (unit) units.add(unit)
    })
  }
  const [only, other] = units
  return only !== undefined && other === undefined ? only : null
}

/** The first row below the headings, and below whatever is merged with them. */
function rowBelow({ merges }: Searched, row: number, columns: readonly FoundColumn[]): number {
  return 1 + Math.max(row, ...columns.map(({ column }) => mergeAt(merges, row, column)?.bottom ?? row))
}

interface BestRow {
  readonly row: number
  readonly count: number
  readonly matches: readonly Matched[]
}

/** True where every heading that is known here is merged down into this row: it still belongs to them. */
const reachesDown = ({ merges }: Searched, row: number, matches: readonly Matched[]) =>
  matches.every(({ key, found }) => {
    const merge = mergeAt(merges, row, found.column)
    return key === null || (merge !== undefined && merge.top < row)
  })

const columnKeys = (columns: readonly ColumnKind[]) =>
  new Map(columns.flatMap(({ key, names }) => names.map((name) => [name, key] as const)))

/**
 * Finds a table's headings: in any order, below a title or notes, over up to three merged rows, with a unit in brackets,
 * over a group of columns or in a corner. Null where fewer than two of them are there.
 */
export function findHeadings(sheet: Sheet, { columns }: TableKind): Headings | null {
  const grid: Searched = { sheet, merges: mergesByRow(sheet) }
  const keys = columnKeys(columns)
  const width = widthOf(sheet)
  const matchesOf = (row: number) =>
    Array.from({ length: width }, (_, column) => matchedAt(grid, row, column, keys)).filter(
      (match) => match !== null,
    )
  const countOf = (matches: readonly Matched[]) =>
    new Set(matches.map(({ key }) => key).filter((key) => key !== null)).size
  let best: BestRow | undefined
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const matches = matchesOf(row)
    const count = countOf(matches)
    const isLower = count > 0 && count === best?.count && reachesDown(grid, row, matches)
    if (count > (best?.count ?? 0) || isLower) best = { row, count, matches }
  }
  if (!best || best.count < 2) return null
  return headingsOf(grid, best.row, best.matches)
}

function headingsOf(grid: Searched, row: number, matches: readonly Matched[]): Headings {
  const known = new Map<string, FoundColumn>()
  const repeated: { key: string; found: FoundColumn }[] = []
  const corner = cornerUnit(grid, row)
  for (const { key, found } of matches) {
    if (key === null) continue
    if (known.has(key)) repeated.push({ key, found })
    else known.set(key, { ...found, unit: found.unit ?? corner })
  }
  const unknown = matches.filter(({ key, isOwn }) => key === null && isOwn).map(({ found }) => found)
  return { known, unknown, repeated, firstRow: rowBelow(grid, row, [...known.values()]) }
}

/** Step: a sheet's headings, or null; told are columns that are missing, there twice, or not known. */
export const readHeadings = (sheet: Sheet, kind: TableKind): Read<Headings | null> =>
  gather((_, add) => {
    const headings = findHeadings(sheet, kind)
    if (!headings) {
      const names = kind.columns.map((column) => column.names[0]).join('、')
      add(refuse(sheet.name, null, fault('noHeadings', undefined, { names })))
      return null
    }
    for (const { key, names, need } of kind.columns) {
      if (need === undefined || headings.known.has(key)) continue
      const [name = ''] = names
      const also = names.slice(1).join('、') || name
      if (need === 'must') add(refuse(sheet.name, null, fault('noColumn', { name }, { name, also })))
      else add(tell(sheet.name, null, fault('columnLeftOut', { name }, { name })))
    }
    for (const { key, found } of headings.repeated) {
      const first = headings.known.get(key)?.at ?? ''
      add(refuse(sheet.name, { at: found.at, text: found.heading }, fault('columnTwice', { first })))
    }
    for (const { heading, at } of kind.isOpen ? [] : headings.unknown) {
      if (!UNTOLD_HEADINGS.has(compact(heading)))
        add(tell(sheet.name, { at, text: heading }, fault('unknownColumn')))
    }
    return headings
  })
