import type { Rows } from '../paging'

/** A block of the matrix. */
export interface MatrixPart {
  readonly rows: Rows
  readonly columns: Rows
}

/** A block as cells in reading order, which is how a page names it: the first, and the one after the last. */
export const cellsOf = ({ rows, columns }: MatrixPart, width: number): Rows => ({
  from: rows.from * width + columns.from,
  to: (rows.to - 1) * width + columns.to,
})

/** The block of a page; `width` is the number of columns of the whole matrix. */
export function blockOf({ from, to }: Rows, width: number): MatrixPart {
  if (width === 0 || to <= from) return { rows: { from: 0, to: 0 }, columns: { from: 0, to: 0 } }
  return {
    rows: { from: Math.floor(from / width), to: Math.ceil(to / width) },
    columns: { from: from % width, to: ((to - 1) % width) + 1 },
  }
}
