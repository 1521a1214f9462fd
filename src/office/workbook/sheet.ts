import type { BookCell } from './cell'

/** A merged range, by rows and columns from 0. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet as a grid; rows and columns count from 0, what is blank may be missing. */
export interface Sheet {
  /** Its name: `项目`, or a CSV's file name. */
  readonly name: string
  readonly rows: readonly (readonly (BookCell | undefined)[] | undefined)[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly hidden: boolean
}

export interface Book {
  readonly sheets: readonly Sheet[]
}

/** `AB` of 27. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** The column of a cell's address, from 0. */
export function columnOf(at: string): number {
  let column = 0
  for (let place = 0; place < at.length; place += 1) {
    const letter = at.charCodeAt(place) - 64
    if (letter < 1) break
    column = column * 26 + letter
  }
  return column - 1
}

export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export const blankAt = (row: number, column: number): BookCell => ({
  at: addressOf(row, column),
  text: '',
  value: null,
  kind: 'value',
})

/** The cell that stands there itself, or a blank one. */
export const cellAt = (sheet: Sheet, row: number, column: number): BookCell =>
  sheet.rows[row]?.[column] ?? blankAt(row, column)

const inside = ({ top, left, bottom, right }: Merge, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right

/** The merged ranges by the rows they touch, as far as the sheet has rows. */
export function mergesByRow({ merges, rows }: Sheet): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom && row < rows.length; row += 1) {
      const there = byRow.get(row)
      if (there) there.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** The merged range a cell lies in. */
export const mergeAt = (
  byRow: ReadonlyMap<number, readonly Merge[]>,
  row: number,
  column: number,
): Merge | undefined => byRow.get(row)?.find((merge) => inside(merge, row, column))
