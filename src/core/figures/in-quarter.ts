import { previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import type { Summed } from './completion'
import { define, type Computed, type Subject } from './definition'
import { summed, type SourceTable } from './source-table'

/** The same projects in each period, seen from one of them; null where a period does not have them. */
export interface OverQuarters extends Subject {
  readonly at: Period
  in(period: Period): Pick<Summed, 'projects' | 'sums'> | null
}

const NONE_BEFORE: Computed = { value: null, absent: 'no-previous-period' }

const isFirst = (period: Period) => yearQuarter(period).quarter === 1

/** Combines two amounts; absent for the reason of the first that is absent. */
function between(now: Computed, before: Computed, make: (now: number, before: number) => number): Computed {
  if (now.value === null) return now
  if (before.value === null) return before
  const leftOut = Math.max(now.leftOut ?? 0, before.leftOut ?? 0)
  return { value: make(now.value, before.value), leftOut }
}

const difference = (now: number, before: number) => now - before

/** Year to date minus the previous period's of the same year; the first quarter is the year to date itself. */
function inQuarter(own: OverQuarters, period = own.at): Computed {
  const toDate = (at: Period) => own.in(at)?.sums.completed ?? NONE_BEFORE
  return isFirst(period)
    ? toDate(period)
    : between(toDate(period), toDate(previousPeriod(period)), difference)
}

/** Completed in the quarter, and in the one before it. */
const two = (own: OverQuarters) => [inQuarter(own), inQuarter(own, previousPeriod(own.at))] as const

/** There is no fraction of a base of 0 or, after a correction, below 0. */
function changeRatio(own: OverQuarters): Computed {
  const [now, before] = two(own)
  const ratio = between(now, before, (here, there) => (here - there) / there)
  return ratio.value !== null && (before.value ?? 0) <= 0 ? { value: null, absent: 'zero-base' } : ratio
}

/** By project: completed in the year to date, the part before this quarter (none in a first quarter), and the difference. */
function amountsIn(own: OverQuarters, period: Period) {
  const projectsAt = (at: Period) => new Map(own.in(at)?.projects.map((row) => [row.id, row]))
  const now = projectsAt(period)
  const before = isFirst(period) ? new Map<string, never>() : projectsAt(previousPeriod(period))
  const amounts = [...new Map([...now, ...before]).values()].map(({ id, name }) => {
    const [toDate, less] = [now.get(id)?.completedYuan ?? null, before.get(id)?.completedYuan ?? null]
    const quarter = toDate === null && less === null ? null : (toDate ?? 0) - (less ?? 0)
    return [id, { id, name, values: [toDate, less, quarter] as const }] as const
  })
  return new Map(amounts)
}

const counted = (
  row: { readonly id: string; readonly name: string },
  values: readonly (number | null)[],
) => ({
  ...row,
  values,
  counted: values.some((value) => value !== null),
})

/** What each project completed in a quarter, with the two amounts it is the difference of. */
function quarterTable(own: OverQuarters): SourceTable {
  const columns = (['completed', 'before', 'quarter'] as const).slice(0, isFirst(own.at) ? 1 : 3)
  const rows = [...amountsIn(own, own.at).values()]
  return summed(
    'project',
    columns,
    rows.map((row) => counted(row, row.values.slice(0, columns.length))),
  )
}

/** What each project completed in two quarters, for comparison. */
function changeTable(own: OverQuarters) {
  const [here, there] = [amountsIn(own, own.at), amountsIn(own, previousPeriod(own.at))]
  const quarterIn = (amounts: typeof here, id: string) => amounts.get(id)?.values[2] ?? null
  const rows = [...new Map([...there, ...here]).values()]
  return summed(
    'project',
    ['quarter', 'quarter-before'],
    rows.map((row) => counted(row, [quarterIn(here, row.id), quarterIn(there, row.id)])),
  )
}

/** Defines the investment completed in the quarter. */
export const quarterOf = (own: OverQuarters) =>
  define(
    own,
    'quarter',
    'yuan',
    'in-quarter',
    inQuarter,
    quarterTable,
    isFirst(own.at) ? null : previousPeriod(own.at),
  )

/** Defines its change on the quarter before, in yuan and as a fraction; absent where either quarter is. */
export function quarterChangesOf(own: OverQuarters) {
  const before = previousPeriod(own.at)
  const change = () => between(...two(own), difference)
  return {
    quarterChange: define(own, 'quarter-change', 'yuan', 'change-yuan', change, changeTable, before),
    quarterChangeRatio: define(
      own,
      'quarter-change-ratio',
      'ratio',
      'change-ratio',
      changeRatio,
      changeTable,
      before,
    ),
  }
}
