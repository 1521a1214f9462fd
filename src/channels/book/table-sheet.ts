import type { CellObject, Row } from 'write-excel-file/universal'
import { isAbsent } from '@/core/figures/figure'
import type { Say } from '@/core/i18n/say'
import { sheetNumber, type SheetNumber } from '@/core/i18n/sheet-number'
import { textOfCell, type Cell, type Table } from '@/core/i18n/table'
import { sourceLine, type Quarter } from '@/channels/shared/quarter'
import { setEms } from '@/channels/shared/text-width'
import type { ToldScene } from '@/channels/shared/told'
import type { BookSheet } from '@/core/zip/whole-book'
import { ABSENT, accent, HEADING, lights, REMARK, ROW, TITLE } from './look'

/** Title, source and an empty row stand above the headings. */
const ROWS_ABOVE = 3
const LEAST_WIDTH = 9
const MOST_WIDTH = 44

const numberIn = (cell: Cell | undefined, say: Say): SheetNumber | null =>
  cell === undefined || typeof cell === 'string' || isAbsent(cell) || typeof cell.value !== 'number'
    ? null
    : sheetNumber({ ...cell, value: cell.value }, say)

/** The unit that all numbers of a column have: it stands in the heading; null where each cell names its own. */
function unitOf({ rows }: Table, column: number, say: Say) {
  const units = new Set(rows.flatMap((row) => numberIn(row[column], say)?.unit ?? []))
  const [only = '', another] = units
  return another === undefined ? only : null
}

function written(cell: Cell, unit: string | null, say: Say): CellObject {
  if (typeof cell === 'string') return { value: cell, type: String, wrap: setEms(cell) > MOST_WIDTH / 2 }
  const number = numberIn(cell, say)
  if (number) {
    const own = unit === null && number.unit !== '' ? `"${number.unit}"` : ''
    const format = number.format.split(';').map((part) => part + own)
    return { value: number.value, type: Number, format: format.join(';') }
  }
  if (!isAbsent(cell) && typeof cell.value === 'string')
    return { value: say.figure(cell).text, type: String, textColor: lights[cell.value] }
  return { value: say.figure(cell).text, type: String, ...ABSENT }
}

/** As wide as its texts, within reason; a spreadsheet counts in digits. */
function widthOf(table: Table, column: number, heading: string, say: Say) {
  const texts = table.rows.map((row) => textOfCell(row[column], say))
  const longest = Math.max(setEms(heading) * 1.1, ...texts.map(setEms))
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(longest * 2 + 2)))
}

const aligned = ({ columns }: Table, column: number) =>
  ({ align: columns[column]?.align === 'end' ? 'right' : 'left' }) as const

/** A scene's table as a sheet: finding and source above, headings that stay in sight. */
export function tableSheet(part: ToldScene, quarter: Quarter, name: string): BookSheet {
  const { say, head } = quarter
  const { table } = part
  const units = table.columns.map((_, column) => unitOf(table, column, say))
  const headings = table.columns.map(({ heading }, column) => {
    const unit = units[column]
    return unit && !heading.includes(unit) ? say.t('common.withUnit', { name: heading, unit }) : heading
  })
  const remark = { ...REMARK, ...(head.sample ? { textColor: accent } : {}) }
  const data: Row[] = [
    [{ value: part.title, type: String, height: 26, ...TITLE }],
    [{ value: `${part.subject} · ${sourceLine(quarter)}`, type: String, height: 18, ...remark }],
    [],
    headings.map((value, column) => ({
      value,
      type: String,
      height: 32,
      ...HEADING,
      ...aligned(table, column),
    })),
    ...table.rows.map((row) =>
      row.map((cell, column) => ({
        ...ROW,
        ...aligned(table, column),
        ...written(cell, units[column] ?? null, say),
      })),
    ),
  ]
  return {
    sheet: name,
    data,
    columns: headings.map((heading, column) => ({ width: widthOf(table, column, heading, say) })),
    stickyRowsCount: ROWS_ABOVE + 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    showGridLines: false,
  }
}
