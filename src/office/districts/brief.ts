import type { Period } from '@/core/publication/period'
import { compact, isBlank, type BookCell } from '@/office/workbook/cell'
import { readDay, readPeriod } from '@/office/workbook/read-dates'
import { nameOf } from '@/office/workbook/sheets'
import type { Book, Sheet } from '@/office/workbook/sheet'

/** The sheet that says of which period and whose a workbook is, by the names in its first column. */
export const BRIEF = {
  name: '填报说明',
  period: '期次',
  from: '报送单位',
  due: '报送截止',
  sentOn: '报送日期',
} as const

/** What stands as 报送单位 of the workbook that the office keeps, with all that was sent out. */
export const WHOLE = '全市'

/** What a workbook says of itself; null where it does not. */
export interface Brief {
  readonly sheet: string
  readonly from: BookCell
  readonly period: Period | null
  readonly periodCell: BookCell | null
  readonly due: string | null
  readonly sentOn: string | null
}

/** The cell beside a name. */
function cellBeside({ rows }: Sheet, name: string): BookCell | null {
  for (const row of rows) {
    const at = row?.findIndex((cell) => cell && compact(cell.text) === name) ?? -1
    const cell = at < 0 ? undefined : row?.[at + 1]
    if (cell && !isBlank(cell)) return cell
  }
  return null
}

/** What a workbook says of itself; null where it is none of those that were sent out. */
export function briefOf({ sheets }: Book): Brief | null {
  const sheet = sheets.find((one) => nameOf(one) === BRIEF.name)
  const from = sheet && cellBeside(sheet, BRIEF.from)
  if (!sheet || !from) return null
  const periodCell = cellBeside(sheet, BRIEF.period)
  const period = periodCell && readPeriod(periodCell)
  const dayIn = (name: string) => {
    const cell = cellBeside(sheet, name)
    const day = cell && readDay(cell)
    return day?.ok ? day.value : null
  }
  return {
    ...{ sheet: sheet.name, from, periodCell },
    period: period?.ok ? period.value : null,
    due: dayIn(BRIEF.due),
    sentOn: dayIn(BRIEF.sentOn),
  }
}
