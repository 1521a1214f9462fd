import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Say } from '@/core/i18n/say'
import { sheetNumber, type SheetNumber } from '@/core/i18n/sheet-number'
import type { Cell, Table } from '@/core/i18n/table'

/** One row of figures of a chart. */
export interface NativeSeries {
  readonly name: string
  readonly colour: string
  /** One a category; null where there is no figure. */
  readonly figures: readonly (Maybe | null)[]
}

/** A chart that an office program draws itself, from numbers that can be edited. */
export interface NativeChart {
  readonly kind: 'bars' | 'columns' | 'lines' | 'dots'
  readonly categories: readonly string[]
  readonly series: readonly NativeSeries[]
  /** One a category, for a single series. */
  readonly colours?: readonly string[]
  /** Where the values' axis does not start at zero. */
  readonly scale?: { readonly min: number; readonly max: number; readonly step: number }
  /** Whether the smallest value is on top, as with ranks. */
  readonly reversed?: boolean
}

/** A cell's figure where it is one, not a light. */
export const figureIn = (cell: Cell | undefined): Maybe | null => {
  if (cell === undefined || typeof cell === 'string') return null
  if (isAbsent(cell)) return cell
  return typeof cell.value === 'number' ? { ...cell, value: cell.value } : null
}

/** The figures of one column of a table. */
export function columnOf(table: Table, id: string, rows = table.rows): readonly (Maybe | null)[] {
  const place = table.columns.findIndex((column) => column.id === id)
  return rows.map((row) => figureIn(row[place]))
}

export const headingOf = ({ columns }: Table, id: string): string =>
  columns.find((column) => column.id === id)?.heading ?? ''

/** A figure's number for a chart's data; null where there is none. */
export const chartNumber = (figure: Maybe | null, say: Say): SheetNumber | null =>
  figure === null || isAbsent(figure) ? null : sheetNumber(figure, say)

/** The unit and the notation of a series: those of its first number. */
export function writingOf({ figures }: NativeSeries, say: Say): Pick<SheetNumber, 'label' | 'unit'> {
  const [first] = figures.flatMap((figure) => chartNumber(figure, say) ?? [])
  return first ?? { label: 'General', unit: '' }
}

/** A series' name with its unit, as it heads a column of the chart's workbook. */
export function seriesHeading(series: NativeSeries, say: Say): string {
  const { unit } = writingOf(series, say)
  return unit === '' ? series.name : say.t('common.withUnit', { name: series.name, unit })
}
