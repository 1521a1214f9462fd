import { yearQuarter, type Period } from '@/core/publication/period'
import type { AmountUnit } from '@/office/workbook/read-number'
import { PROJECTS, type ColumnKind, type TableKind } from '@/office/workbook/vocabulary'

/** The units that the amounts of 项目 are written in. */
export interface AmountUnits {
  readonly totalYuan: AmountUnit
  readonly planYuan: AmountUnit
  readonly completedYuan: AmountUnit
}

export const USUAL_UNITS: AmountUnits = { totalYuan: '万元', planYuan: '万元', completedYuan: '万元' }

/** What is asked of the districts; the plan of the year in its first quarter only. */
export const askedKeys = (period: Period): readonly string[] => [
  ...(yearQuarter(period).quarter === 1 ? ['planYuan'] : []),
  ...['stage', 'completedYuan', 'problem', 'remedy'],
]

/** Columns that say what another one says too. */
const LEFT = ['start', 'end', 'share']
/** Columns that are the office's own. */
const OFFICE = ['light']

/** The columns of 项目 as the office keeps it. */
export const WHOLE_COLUMNS: readonly ColumnKind[] = PROJECTS.columns.filter(({ key }) => !LEFT.includes(key))
/** The columns that a district is sent. */
export const DISTRICT_COLUMNS = WHOLE_COLUMNS.filter(({ key }) => !OFFICE.includes(key))

/** What stands beside an asked column for comparison: the last period's, never read. */
export const LAST_HEADINGS: Readonly<Record<string, string>> = {
  stage: '上期建设阶段',
  completedYuan: '上期完成投资',
}

/** Headings of a table as they are written, with the units of amounts. */
export const headingsOf = (
  columns: TableKind['columns'],
  units: Readonly<Partial<Record<string, AmountUnit>>> = {},
): readonly string[] =>
  columns.map(({ key, names }) => {
    const unit = units[key]
    return (names[0] ?? '') + (unit === undefined ? '' : `（${unit}）`)
  })
