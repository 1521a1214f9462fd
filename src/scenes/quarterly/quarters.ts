import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { GroupFigures } from '@/core/figures/groups'
import type { QuarterPoint } from '@/core/figures/history'
import { absent, idAt } from '@/core/figures/make'
import { previousPeriod, type Period } from '@/core/publication/period'

export interface QuarterlyRow {
  readonly group: GroupFigures
  readonly history: readonly QuarterPoint[]
}

export interface QuarterlyFigures {
  readonly at: Period
  readonly city: QuarterlyRow
  /** Every quarter from the first that has a figure to `at`, unpublished ones between them too. */
  readonly periods: readonly Period[]
  /** Districts by change, largest rise first, those without one behind; 跨区(市) last. */
  readonly rows: readonly QuarterlyRow[]
}

/** The most quarters that can be told apart in a row; the table has all. */
const MOST_SHOWN = 12
/** Years without a publication end the search for an earlier one. */
const MOST_PERIODS = 80

/** The quarters that are drawn: the latest three years. */
export const shownPeriods = ({ periods }: QuarterlyFigures): readonly Period[] => periods.slice(-MOST_SHOWN)

/** What a row's group completed in one quarter; a period that was not published is absent. */
export function inQuarterAt({ group, history }: QuarterlyRow, period: Period): Maybe {
  const point = history.find((candidate) => candidate.period === period)
  const at = history.at(-1)?.period ?? period
  return point?.inQuarter ?? absent(idAt(`${group.key}.quarter`, period, at), 'yuan', 'not-published')
}

/** The quarters from the first that any row has a figure of, to `at`. */
export function periodsOf(rows: readonly QuarterlyRow[], at: Period): readonly Period[] {
  const known = rows.flatMap(({ history }) =>
    history.filter(({ inQuarter }) => !isAbsent(inQuarter)).map(({ period }) => period),
  )
  const first = known.reduce((earliest, period) => (period < earliest ? period : earliest), at)
  const periods = [at]
  for (let period = at; period > first && periods.length < MOST_PERIODS;) {
    period = previousPeriod(period)
    periods.unshift(period)
  }
  return periods
}
