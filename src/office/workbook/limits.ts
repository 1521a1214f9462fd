/** What an office program can hold; a file that says otherwise is no workbook. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
/** Columns beyond this are ignored. */
export const WIDEST = 500
/** Rows that merged ranges may touch, all together. */
export const MOST_MERGED = 2_000_000
export const MOST_SHEETS = 255
/** Rows of one sheet with something in them; five times what one period may hold. */
export const MOST_FILLED_ROWS = 100_000

/** Thrown where a file says more than an office program can hold. */
export class OutOfRange extends Error {}

/** Thrown where a file is larger inside than a workbook has reason to be. */
export class TooMuch extends Error {}
