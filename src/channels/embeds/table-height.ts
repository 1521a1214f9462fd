import { emsOf } from '@/core/charts/text-width'
import type { Say } from '@/core/i18n/say'
import { textOfCell, type Table } from '@/core/i18n/table'

/** The table's measures (page/embed.css), in CSS pixels. */
const TYPE = { body: 14, head: 13, line: 1.35, caption: 21.6 } as const
const PADDING = { beside: 10, above: 12, border: 1 } as const
/** The least and greatest width of a column, in type sizes; the first column names the row. */
const LEAST_EMS = { first: 6.5, other: 4.2 } as const
const WIDEST_EMS = { first: 18, other: 24 } as const
/** Readers' fonts may be a little wider than ours, and lines break at words. */
const WIDER = 1.1

interface ColumnWidth {
  readonly least: number
  readonly most: number
}

/** The columns' widths as a browser computes them: the preferred width, less where there is not enough room. */
function shared(columns: readonly ColumnWidth[], width: number): readonly number[] {
  const sum = (of: (column: ColumnWidth) => number) =>
    columns.reduce((total, column) => total + of(column), 0)
  const [least, most] = [sum((column) => column.least), sum((column) => column.most)]
  const share = most > least ? Math.min(1, Math.max(0, (width - least) / (most - least))) : 0
  return columns.map((column) => column.least + (column.most - column.least) * share)
}

/** How high a table is at a width, with its caption, in CSS pixels: an upper estimate, for type that is not ours. */
export function tableHeight({ caption, columns, rows }: Table, width: number, say: Say): number {
  const widthOf = (text: string, size: number) => emsOf(text) * size * WIDER
  const texts = rows.map((row) => row.map((cell) => textOfCell(cell, say)))
  const wanted = columns.map(({ heading }, place): ColumnWidth => {
    const which = place === 0 ? 'first' : 'other'
    const widest = Math.max(
      widthOf(heading, TYPE.head),
      ...texts.map((row) => widthOf(row[place] ?? '', TYPE.body)),
    )
    const least = LEAST_EMS[which] * TYPE.body
    const most = Math.max(least, Math.min(widest, WIDEST_EMS[which] * TYPE.body))
    return { least: least + PADDING.beside, most: most + PADDING.beside }
  })
  const widths = shared(wanted, width).map((each) => each - PADDING.beside)
  const linesIn = (cells: readonly string[], size: number) =>
    Math.max(1, ...cells.map((text, place) => Math.ceil(widthOf(text, size) / (widths[place] ?? width))))
  const rowHeight = (cells: readonly string[], size: number) =>
    linesIn(cells, size) * size * TYPE.line + PADDING.above + PADDING.border
  const captionLines = Math.max(1, Math.ceil(widthOf(caption, TYPE.head) / width))
  return (
    TYPE.caption +
    (captionLines - 1) * TYPE.head * TYPE.line +
    rowHeight(
      columns.map(({ heading }) => heading),
      TYPE.head,
    ) +
    texts.reduce((sum, row) => sum + rowHeight(row, TYPE.body), 0)
  )
}
