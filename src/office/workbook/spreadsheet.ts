import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { BookCell } from './cell'
import { createCellMaker, type CellMaker, type Excel } from './cell-maker'
import { WIDEST } from './limits'
import { addressOf, type Sheet } from './sheet'

function cellOf(cell: CellObject, at: string, make: CellMaker, { utils }: Excel): BookCell | undefined {
  const { t, v, f, z } = cell
  const format = z === undefined ? 'General' : String(z)
  if (t === 'z' || v === undefined || v === null) return f === undefined ? undefined : make.unsolved(at, f)
  if (t === 'e') return make.failed(at, utils.format_cell(cell).trim())
  if (v instanceof Date) return make.moment(at, v.toISOString())
  if (typeof v === 'boolean') return make.plain(at, v)
  return typeof v === 'number' ? make.number(at, v, format) : make.text(at, v, format)
}

const hiddenIn = (infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> => {
  const hidden = new Set<number>()
  infos?.forEach((info, at) => info?.hidden && hidden.add(at))
  return hidden
}

/** The rows of a dense sheet, without the blank ones at its end and the blank cells at theirs. */
function rowsOf(sheet: WorkSheet, make: CellMaker, excel: Excel): (BookCell | undefined)[][] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const rows: (BookCell | undefined)[][] = []
  data.forEach((cells, row) => {
    const read: (BookCell | undefined)[] = []
    cells?.slice(0, WIDEST).forEach((cell, column) => {
      const made = cell && cellOf(cell, addressOf(row, column), make, excel)
      if (made) read[column] = made
    })
    if (read.length > 0) rows[row] = read
  })
  // Blank rows are there as undefined, not as holes that lists pass over.
  return Array.from(rows)
}

/** The sheets of a book that SheetJS has read. */
export function sheetsOf(excel: Excel, book: WorkBook): Sheet[] {
  const make = createCellMaker(excel, book.Workbook?.WBProps?.date1904 === true)
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return {
      name,
      rows: rowsOf(sheet, make, excel),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenIn(sheet['!rows']),
      hiddenColumns: hiddenIn(sheet['!cols']),
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    }
  })
}
