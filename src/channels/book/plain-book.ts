import { setEms } from '@/channels/shared/text-width'
import { BOOK_FONT, wholeBook } from '@/core/zip/whole-book'
import { HEADING, ROW } from './look'

/** A sheet of words under headings. */
export interface PlainSheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const LEAST_WIDTH = 9
const MOST_WIDTH = 44
/** Rows that are looked at for a column's width. */
const MEASURED = 500

const widthOf = ({ headings, rows }: PlainSheet, column: number) => {
  const texts = [headings, ...rows.slice(0, MEASURED)].map((row) => setEms(row[column] ?? '') * 2 + 2)
  return { width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...texts)) }
}

/** Sheets of words as the bytes of an .xlsx. */
export const plainBook = (sheets: readonly PlainSheet[]): Promise<Uint8Array> =>
  wholeBook(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [
        sheet.headings.map((value) => ({ value, type: String, ...HEADING })),
        ...sheet.rows.map((row) => row.map((value) => ({ value, type: String, ...ROW }))),
      ],
      columns: sheet.headings.map((_, column) => widthOf(sheet, column)),
      stickyRowsCount: 1,
    })),
    BOOK_FONT,
  )
