import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Period } from '@/core/publication/period'
import type { Say } from '@/core/i18n/say'
import type { Theme } from '@/core/charts/theme'
import type { Cell, Table } from '@/core/i18n/table'
import { shortName } from './naming'

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
function columnOf(table: Table, id: string, rows = table.rows): readonly (Maybe | null)[] {
  const place = table.columns.findIndex((column) => column.id === id)
  return rows.map((row) => figureIn(row[place]))
}

const headingOf = ({ columns }: Table, id: string) =>
  columns.find((column) => column.id === id)?.heading ?? ''

/** What a scene's native chart is made with, beside its figures. */
export interface ChartMaterial {
  /** The scene's own table. */
  readonly table: Table
  readonly say: Say
  readonly theme: Theme
}

type TableRows = Table['rows']

/** More bars than these cannot be told apart on a slide. */
export const MOST_BARS = 12

export const isKnown = (figure: Maybe | null): boolean => figure !== null && !isAbsent(figure)
/** A row's name as a category. */
export const nameOfRow = ([name]: readonly Cell[]): string =>
  typeof name === 'string' ? shortName(name) : ''
/** Rows by their names: whole where several would be cut to the same words. */
export function namesOfRows(rows: TableRows): readonly string[] {
  const names = rows.map(nameOfRow)
  return new Set(names).size === names.length
    ? names
    : rows.map(([name]) => (typeof name === 'string' ? name : ''))
}
/** A column as a series under its own heading. */
export const columnSeries = (
  table: Table,
  id: string,
  colour: string,
  rows: TableRows = table.rows,
): NativeSeries => ({ name: headingOf(table, id), colour, figures: columnOf(table, id, rows) })
/** The last row sums up the others where there are several: beside them it would dwarf them. */
export const withoutSum = (rows: TableRows): TableRows => (rows.length > 1 ? rows.slice(0, -1) : rows)

interface QuarterValue {
  readonly period: Period
  readonly inQuarter: Maybe
}

/** What was completed in each quarter, from the first that is known: of the city, a district, a project. */
export function quarterColumns(
  { at, quarters }: { readonly at: Period; readonly quarters: readonly QuarterValue[] },
  { say, theme }: ChartMaterial,
): NativeChart | null {
  const first = quarters.findIndex(({ inQuarter }) => isKnown(inQuarter))
  if (first < 0) return null
  const shown = quarters.slice(first)
  const figures = shown.map(({ inQuarter }) => inQuarter)
  return {
    kind: 'columns',
    categories: shown.map(({ period }) => say.quarterMark(period)),
    series: [{ name: say.t('common.column.completed'), colour: theme.data, figures }],
    colours: shown.map(({ period }) => (period.slice(0, 4) === at.slice(0, 4) ? theme.data : theme.plan)),
  }
}
