import type { Source } from '@/core/figures/catalogue'
import { SCORE_DECIMALS, scoreDecimals } from '@/core/figures/score-decimals'
import type { SourceColumn, SourceTable } from '@/core/figures/source-table'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'

type NamedSource = Pick<Source, 'speaks' | 'what' | 'period'>

function speaksOf({ speaks }: NamedSource, say: Say) {
  switch (speaks.of) {
    case 'level':
      return say.t('source.of.level', { level: say.level(speaks.level) })
    case 'district':
      return speaks.level === null
        ? speaks.name
        : say.t('source.of.inDistrict', { name: speaks.name, level: say.level(speaks.level) })
    case 'project':
    case 'stage':
    case 'indicator':
      return speaks.name || say.t('source.of.city')
    default:
      return say.t(`source.of.${speaks.of}`)
  }
}

/** What a figure is called: of whom, what, as of when. */
export function nameOfSource(source: NamedSource, say: Say): string {
  return [speaksOf(source, say), say.t(`source.what.${source.what}`), say.toDate(source.period)].join(' · ')
}

/** A value to the yuan, or with all the digits that a ratio is told by. */
export function exactly(figure: Maybe<number | Light>, say: Say): string {
  if (isAbsent(figure)) return say.absent(figure.absent)
  const { value, unit } = figure
  if (typeof value === 'string') return say.figure(figure).text
  if (unit === 'yuan') return say.exactYuan(value).text
  if (unit === 'ratio') return say.decimal(value * 100, 6, say.t('common.unit.percent')).text
  if (unit === 'points') return say.decimal(value, 6, say.t('common.unit.points')).text
  return say.figure(figure).text
}

const IN_YUAN: readonly SourceColumn[] = ['total', 'plan', 'completed', 'before', 'quarter', 'quarter-before']

/** The decimals of a column that is neither money nor whole. */
export const decimalsOf = (
  { columns, rows }: Pick<SourceTable, 'columns' | 'rows'>,
  column: number,
): number =>
  columns[column] === 'score'
    ? scoreDecimals(rows.map(({ values }) => values[column] ?? null))
    : SCORE_DECIMALS

/** A row's value: amounts to the yuan, so that the sums can be added up by hand. */
export function cellText(
  column: SourceColumn,
  value: number | null,
  say: Say,
  decimals = SCORE_DECIMALS,
): string {
  if (value === null) return say.absent('not-published')
  if (IN_YUAN.includes(column)) return say.decimal(value, 0).text
  if (column === 'rank' || column === 'rank-before' || column === 'projects')
    return say.decimal(value, 0).text
  return say.decimal(value, decimals).text
}

/** A column's heading with its unit. */
export function headingOf(column: SourceColumn, say: Say): string {
  const name = say.t(`source.column.${column}`)
  if (column === 'points') return say.t('common.withUnit', { name, unit: say.t('common.unit.points') })
  return IN_YUAN.includes(column) ? say.t('common.withUnit', { name, unit: say.t('common.unit.yuan') }) : name
}

/** Rows in the order of a column, `-1` the name; what is not published stands last either way. */
export function sortedRows(source: Source, column: number, down: boolean): Source['rows'] {
  const sign = down ? -1 : 1
  return source.rows.toSorted((a, b) => {
    if (column < 0) return sign * a.name.localeCompare(b.name, 'zh-CN')
    const [x, y] = [a.values[column] ?? null, b.values[column] ?? null]
    return Number(x === null) - Number(y === null) || sign * ((x ?? 0) - (y ?? 0))
  })
}
