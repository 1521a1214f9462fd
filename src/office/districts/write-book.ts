import { BOOK_FONT, wholeBook, type BookSheet } from '@/core/zip/whole-book'
import { adorned } from '@/office/adorn/adorn'
import type { CellLook, WrittenCell, WrittenSheet } from './written-sheet'

/** Of the cells that are asked: pale yellow. */
const OPEN = '#fffdf0'
const RULE = { borderStyle: 'thin', borderColor: '#b8c2cc', alignVertical: 'center' } as const
const LOOKS = {
  head: { ...RULE, backgroundColor: '#dfe8f1', fontWeight: 'bold', wrap: true, height: 34 },
  fixed: { ...RULE, backgroundColor: '#eeeeee', wrap: true },
  open: { ...RULE, backgroundColor: OPEN, wrap: true },
  plain: { alignVertical: 'center' },
} as const satisfies Readonly<Record<CellLook, object>>

const cellOf = ({ value, look }: WrittenCell) => {
  if (value === null) return LOOKS[look]
  // Codes and days stay as they are written: as text.
  return typeof value === 'string'
    ? { value, type: String, format: '@', ...LOOKS[look] }
    : { value, type: Number, ...LOOKS[look] }
}

const sheetOf = ({ name, rows, widths, hasHeading, frozenColumns }: WrittenSheet): BookSheet => ({
  sheet: name,
  data: rows.map((cells) => cells.map(cellOf)),
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape',
  ...(hasHeading ? { stickyRowsCount: 1, stickyColumnsCount: frozenColumns } : {}),
})

/** Sheets of the districts' workbooks as the bytes of an .xlsx. */
export async function writeBook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const bytes = await wholeBook(sheets.map(sheetOf), BOOK_FONT)
  return adorned(
    bytes,
    sheets.map((sheet) => ({ ...sheet, openColour: sheet.isLocked ? OPEN : undefined })),
  )
}
