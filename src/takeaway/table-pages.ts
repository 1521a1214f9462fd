import { isAbsent, type Maybe } from '@/figures/figure'
import type { Light } from '@/publication/contract'
import { columnAmount } from '@/scenes/project-cells'
import type { Say } from '@/wording/say'
import type { Cell, Table } from '@/wording/table'
import { linesIn, setEms, widestPiece } from './text-width'

/** A cell as it is printed: its words, and what colours them. */
export interface PrintedCell {
  readonly cell: Cell
  readonly text: string
  readonly light: Light | null
  readonly absent: boolean
}

/** A table in words: headings that name the units their columns share, cells without these. */
export interface WrittenTable {
  readonly headings: readonly { readonly text: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly (readonly PrintedCell[])[]
}

/** A table set for paper or a slide: columns by their share of the width, rows by their lines. */
export interface PrintedTable extends Pick<WrittenTable, 'headings'> {
  /** Shares of the whole width; they add up to 1. */
  readonly widths: readonly number[]
  readonly headingLines: number
  readonly rows: readonly PrintedRow[]
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[]
  readonly lines: number
}

/** Units that a heading names once for its whole column. */
const SHARED = ['yuan', 'points', 'count', 'score'] as const

const figuresOf = (table: Table, column: number): readonly Maybe<number | Light>[] =>
  table.rows.flatMap((row) => {
    const cell = row[column]
    return cell === undefined || typeof cell === 'string' ? [] : [cell]
  })

/** The unit all of a column's figures have, in words for its heading; null where each writes its own. */
function sharedUnit(table: Table, column: number, say: Say): string | null {
  const units = new Set(figuresOf(table, column).map(({ unit }) => unit))
  const [unit, another] = units
  if (another !== undefined || !SHARED.some((shared) => shared === unit)) return null
  if (unit === 'yuan') return say.t('common.columnYuan')
  return say.t(`common.unit.${unit === 'points' ? 'points' : unit === 'count' ? 'projects' : 'score'}`)
}

function printed(cell: Cell, say: Say, shared: boolean): PrintedCell {
  if (typeof cell === 'string') return { cell, text: cell, light: null, absent: false }
  if (isAbsent(cell)) return { cell, text: say.figure(cell).text, light: null, absent: true }
  const { value } = cell
  if (typeof value === 'string') return { cell, text: say.figure(cell).text, light: value, absent: false }
  const isAmount = cell.unit === 'yuan' && cell.formula !== 'change-yuan'
  const written = shared && isAmount ? columnAmount({ ...cell, value }, say) : say.figure(cell)
  const text =
    shared && written.number !== '' && !(isAmount && written.unit !== '') ? written.number : written.text
  return { cell, text, light: null, absent: false }
}

/** Writes a table out; a change of an amount keeps its own unit, because it may be small. */
export function writeTable(table: Table, say: Say): WrittenTable {
  const isChange = (column: number) =>
    figuresOf(table, column).some((figure) => 'formula' in figure && figure.formula === 'change-yuan')
  const units = table.columns.map((_, column) => (isChange(column) ? null : sharedUnit(table, column, say)))
  return {
    headings: table.columns.map(({ heading, align }, column) => {
      const unit = units[column]
      const named = unit && !heading.includes(unit)
      return { text: named ? say.t('common.withUnit', { name: heading, unit }) : heading, align }
    }),
    rows: table.rows.map((row) => row.map((cell, column) => printed(cell, say, units[column] !== null))),
  }
}

/** The columns of these ids, in the table's own order; all of them where none is named. */
export function withColumns(table: Table, ids: readonly string[]): Table {
  const places = table.columns.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []))
  const pick = <T>(list: readonly T[]): T[] =>
    places.flatMap((place) => {
      const item = list[place]
      return item === undefined ? [] : [item]
    })
  return { ...table, columns: pick(table.columns), rows: table.rows.map(pick) }
}

/** A column is never narrower than this, in ems; longer texts than these may be broken, a row's name last. */
const LEAST_EMS = 2.6
const LEAST_NAME_EMS = 6
const WHOLE_EMS = 8
const WHOLE_NAME_EMS = 15
/** A column is as wide as nearly all of its texts; the few longest are broken. */
const NEARLY_ALL = 0.95
/** Air at both sides of a cell. */
const PADDING_EMS = 1.3

/** Nearly the longest of some cells; words for a figure that is absent are broken, and do not count. */
function longestOf(cells: readonly PrintedCell[]): number {
  const all = cells.filter(({ absent }) => !absent).map(({ text }) => setEms(text))
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * NEARLY_ALL) - 1] ?? 0
}

/** Bold letters are so much wider. */
const BOLD = 1.1
/** A light's short word, of wide letters, and its sign. */
const BOLD_LIGHT = 1.22

/** What of a cell stands in one line: its longest word; a light's sign stays with its word. */
const pieceOf = ({ text, light }: PrintedCell, column: number): number =>
  light === null ? widestPiece(text) * (column === 0 ? BOLD : 1) : setEms(text) * BOLD_LIGHT

/** Wishes that are too wide by some ems in all come down towards their floors, each by its share. */
function yielding(wished: readonly number[], floors: readonly number[], tooWide: number): readonly number[] {
  const gaps = wished.map((own, column) => own - (floors[column] ?? own))
  const gap = gaps.reduce((all, one) => all + one, 0)
  const share = gap > 0 ? Math.min(1, Math.max(0, tooWide) / gap) : 0
  return wished.map((own, column) => own - share * (gaps[column] ?? 0))
}

/** Widths in ems: what is short stands whole, what is long shares the rest by how long it is. */
function widthsOf({ headings, rows }: WrittenTable, widthEms: number): readonly number[] {
  const longest = headings.map((_, column) => longestOf(rows.flatMap((row) => row[column] ?? [])))
  const whole = (column: number) => (column === 0 ? WHOLE_NAME_EMS : WHOLE_EMS)
  const floors = headings.map(({ text }, column) => {
    // A word that is broken in two reads badly, wherever it stands.
    const pieces = rows.flatMap((row) => row[column] ?? []).map((cell) => pieceOf(cell, column))
    const words = Math.max(widestPiece(text) * BOLD, ...pieces)
    return Math.max(column === 0 ? LEAST_NAME_EMS : LEAST_EMS, Math.min(words, WHOLE_NAME_EMS)) + PADDING_EMS
  })
  const wished = headings.map(({ text }, column) => {
    const head = setEms(text) / (setEms(text) > 4 ? 2 : 1)
    const wanted = Math.max(Math.min(longest[column] ?? 0, whole(column)), Math.min(head, WHOLE_EMS))
    return Math.max(floors[column] ?? 0, wanted + PADDING_EMS)
  })
  const more = longest.map((ems, column) => Math.max(0, ems - whole(column)))
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
  const least = yielding(wished, floors, sum(wished) - widthEms)
  const spare = Math.max(0, widthEms - sum(least))
  const wanted = sum(more)
  const taken = wanted > 0 ? Math.min(1, spare / wanted) : 0
  const ems = least.map((own, column) => own + taken * (more[column] ?? 0))
  // What is still left over is shared out, so that columns stand evenly.
  const left = Math.max(0, widthEms - sum(ems))
  return ems.map((own) => own + left / ems.length)
}

/** Sets a table for a width of so many ems. */
export function printTable(table: Table, say: Say, widthEms: number): PrintedTable {
  const written = writeTable(table, say)
  const ems = widthsOf(written, widthEms)
  const whole = ems.reduce((all, own) => all + own, 0)
  const widths = ems.map((own) => own / whole)
  const lines = (texts: readonly string[]) =>
    Math.max(...texts.map((text, column) => linesIn(text, (widths[column] ?? 1) * widthEms - PADDING_EMS)), 1)
  return {
    headings: written.headings,
    widths,
    headingLines: lines(written.headings.map(({ text }) => text)),
    rows: written.rows.map((cells) => ({ cells, lines: lines(cells.map(({ text }) => text)) })),
  }
}
