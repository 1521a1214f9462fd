import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { BookCell } from './cell'
import { addressOf, type Sheet } from './sheet'

/** SheetJS, loaded only when a book is opened. */
export type Excel = typeof import('@e965/xlsx')

const two = (part: number) => String(part).padStart(2, '0')

/** A serial number as the moment the book shows. */
function momentOf({ SSF }: Excel, serial: number, date1904: boolean): string {
  const date: unknown = SSF.parse_date_code(serial, { date1904 })
  if (typeof date !== 'object' || date === null) return ''
  const { y, m, d, H, M, S } = date as Readonly<Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>>
  return `${y}-${two(m)}-${two(d)}T${two(H)}:${two(M)}:${two(Math.floor(S))}`
}

interface Reader {
  readonly excel: Excel
  readonly isDate: (format: string) => boolean
  readonly date1904: boolean
}

/** A cell whose text is written out by its format when it is asked for. */
class FormattedCell implements BookCell {
  readonly moment?: string
  constructor(
    readonly at: string,
    readonly value: BookCell['value'],
    readonly kind: BookCell['kind'],
    private readonly excel: Excel,
    private readonly cell: CellObject,
    moment?: string,
  ) {
    if (moment !== undefined) this.moment = moment
  }
  get text(): string {
    return this.excel.utils.format_cell(this.cell).trim()
  }
}

function cellOf(cell: CellObject, at: string, { excel, isDate, date1904 }: Reader): BookCell | undefined {
  const { t, v, f, z } = cell
  if (t === 'z' || v === undefined || v === null) {
    return f === undefined ? undefined : { at, text: `=${f}`, value: null, kind: 'unsolved' }
  }
  if (typeof v === 'string') return v.trim() === '' ? undefined : { at, text: v, value: v, kind: 'value' }
  if (t === 'e') return new FormattedCell(at, null, 'error', excel, cell)
  if (v instanceof Date) return new FormattedCell(at, null, 'date', excel, cell, v.toISOString().slice(0, 19))
  if (typeof v === 'number' && z !== undefined && isDate(String(z)))
    return new FormattedCell(at, v, 'date', excel, cell, momentOf(excel, v, date1904))
  return new FormattedCell(at, v, 'value', excel, cell)
}

const hiddenIn = (infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> => {
  const hidden = new Set<number>()
  infos?.forEach((info, at) => info?.hidden && hidden.add(at))
  return hidden
}

/** The rows of a dense sheet, without the blank ones at its end and the blank cells at theirs. */
function rowsOf(sheet: WorkSheet, reader: Reader): (BookCell | undefined)[][] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const rows: (BookCell | undefined)[][] = []
  data.forEach((cells, row) => {
    const read: (BookCell | undefined)[] = []
    cells?.forEach((cell, column) => {
      const made = cell && cellOf(cell, addressOf(row, column), reader)
      if (made) read[column] = made
    })
    if (read.length > 0) rows[row] = read
  })
  // Blank rows are there as undefined, not as holes that lists pass over.
  return Array.from(rows)
}

/** The sheets of a book that SheetJS has read. */
export function sheetsOf(excel: Excel, book: WorkBook): Sheet[] {
  const dates = new Map<string, boolean>()
  const isDate = (format: string) => {
    const known = dates.get(format) ?? excel.SSF.is_date(format)
    dates.set(format, known)
    return known
  }
  const reader = { excel, isDate, date1904: book.Workbook?.WBProps?.date1904 === true }
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return {
      name,
      rows: rowsOf(sheet, reader),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenIn(sheet['!rows']),
      hiddenColumns: hiddenIn(sheet['!cols']),
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    }
  })
}
