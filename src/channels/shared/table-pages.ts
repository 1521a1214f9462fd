import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import { columnAmount } from '@/scenes/project-cells'
import type { Say } from '@/core/i18n/say'
import type { Cell, Table } from '@/core/i18n/table'
import { columnWidths } from './column-widths'
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

/** A table laid out for paper or a slide: each column's share of the width, each row's number of lines. */
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
function sharedUnit(table: Table, column: number, say: Say) {
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

/** A column is never narrower than this, in ems; the first, which names the row, is wider. */
const LEAST_EMS = 2.6
const LEAST_NAME_EMS = 8
/** A longer word than this may be broken. */
const WHOLE_WORD_EMS = 15
/** Padding of a cell, with some reserve for wide typefaces. */
const PADDING_EMS = 1.5

/** Bold letters are so much wider. */
const BOLD = 1.1

/** The widest piece of a cell that must not break: its longest word; a light's sign stays with its word. */
const pieceOf = ({ text, light }: PrintedCell, column: number) =>
  light === null ? widestPiece(text) * (column === 0 ? BOLD : 1) : setEms(text) * BOLD

/** Column widths in ems: no word is broken, and the table is as low as it can be. */
function widthsOf({ headings, rows }: WrittenTable, widthEms: number, headScale: number) {
  const columns = headings.map(({ text }, column) => {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const pieces = cells.map((cell) => pieceOf(cell, column))
    const words = Math.min(Math.max(widestPiece(text) * BOLD * headScale, ...pieces), WHOLE_WORD_EMS)
    const floor = Math.max(column === 0 ? LEAST_NAME_EMS : LEAST_EMS, words) + PADDING_EMS
    return { heading: text, cells: cells.map((cell) => cell.text), floor }
  })
  return columnWidths(columns, widthEms, PADDING_EMS)
}

/** Sets a table for a width of so many ems; its headings may be set smaller. */
export function printTable(table: Table, say: Say, widthEms: number, headScale = 1): PrintedTable {
  const written = writeTable(table, say)
  const ems = widthsOf(written, widthEms, headScale)
  const whole = ems.reduce((all, own) => all + own, 0)
  const widths = ems.map((own) => own / whole)
  const lines = (texts: readonly string[], scale = 1) =>
    Math.max(
      ...texts.map((text, column) => linesIn(text, ((widths[column] ?? 1) * widthEms - PADDING_EMS) / scale)),
      1,
    )
  return {
    headings: written.headings,
    widths,
    headingLines: lines(
      written.headings.map(({ text }) => text),
      headScale * BOLD,
    ),
    rows: written.rows.map((cells) => ({ cells, lines: lines(cells.map(({ text }) => text)) })),
  }
}
