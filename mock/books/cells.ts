import type { CellObject } from 'write-excel-file/node'

/** A cell of a row; a merged one leaves undefined behind it. */
export type Cell = CellObject | null | undefined

const RULE = { borderStyle: 'thin', borderColor: '#8a94a3' } as const
const HEAD = { ...RULE, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const

/** Not published, as this office writes it. */
const NOT_PUBLISHED = '—'

/** Words; codes and dates stay as they are written. */
export const words = (text: string | null): CellObject => ({
  value: text ?? NOT_PUBLISHED,
  type: String,
  format: '@',
  wrap: true,
  ...RULE,
})

/** A number as it is shown; what is not published is a dash. */
export const number = (value: number | null, format?: string): CellObject =>
  value === null ? words(null) : { value, type: Number, ...(format === undefined ? {} : { format }), ...RULE }

/** A heading over as many columns and rows. */
export const heading = (value: string, columnSpan = 1, rowSpan = 1): CellObject => ({
  value,
  type: String,
  ...(columnSpan > 1 ? { columnSpan } : {}),
  ...(rowSpan > 1 ? { rowSpan } : {}),
  ...HEAD,
})

/** A title over a whole sheet. */
export const title = (value: string, columnSpan: number): CellObject => ({
  value,
  type: String,
  columnSpan,
  fontSize: 16,
  fontWeight: 'bold',
  align: 'center',
})

/** `单位：万元` in the corner. */
export const corner = (value: string): CellObject => ({ value, type: String, align: 'right' })

/** A row: what a merged cell covers stays empty. */
export function row(...cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell): Cell[] => [
    cell,
    ...Array.from({ length: (cell?.columnSpan ?? 1) - 1 }, () => undefined),
  ])
}
