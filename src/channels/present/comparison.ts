import { isAbsent, type Maybe } from '@/core/figures/figure'
import { known } from '@/core/figures/make'
import type { Light } from '@/core/publication/contract'
import { isPeriod, yearBefore, type Period } from '@/core/publication/period'
import type { DistrictFigures } from '@/scenes/subjects/district/figures'

/** What a district is compared with: another, or itself (or another) in another period. */
export interface Beside {
  readonly about: string
  readonly period: Period | null
}

/** `370406`, `370481@2020Q3`; what cannot be read is null. */
export function besideOf(text: string): Beside | null {
  const cut = text.lastIndexOf('@')
  const [about, period] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)]
  if (about === '') return null
  if (cut >= 0 && !isPeriod(period)) return null
  return { about, period: isPeriod(period) ? period : null }
}

export const besideText = ({ about, period }: Beside): string => (period ? `${about}@${period}` : about)

/** The same quarter a year before, where it was published. */
export function yearAgo(at: Period, periods: readonly Period[]): Period | null {
  const then = yearBefore(at)
  return periods.includes(then) ? then : null
}

/** A figure of two districts, and by how much the first has more. */
export interface ComparedRow {
  readonly id: 'ratio' | 'points' | 'light' | 'completed' | 'plan' | 'quarter' | 'count' | 'score' | 'rank'
  readonly here: Maybe<number | Light>
  readonly there: Maybe<number | Light>
  /** Null where a difference has no meaning, or where either figure is absent. */
  readonly apart: Maybe | null
}

/** The difference of two figures of one unit; of ratios in percentage points. */
export function apartOf(here: Maybe<number | Light>, there: Maybe<number | Light>): Maybe | null {
  if (isAbsent(here) || isAbsent(there)) return null
  if (typeof here.value !== 'number' || typeof there.value !== 'number') return null
  const value = here.value - there.value
  if (here.unit === 'ratio') return known('compare.apart', value * 100, 'points', 'points')
  return known('compare.apart', value, here.unit, here.unit === 'yuan' ? 'change-yuan' : here.formula)
}

const ROWS = ['ratio', 'points', 'light', 'completed', 'plan', 'quarter', 'count', 'score', 'rank'] as const

const figureOf = (figures: DistrictFigures, id: (typeof ROWS)[number]): Maybe<number | Light> =>
  id === 'score' || id === 'rank' ? figures[id] : figures.group[id]

/** The figures of two districts side by side. Ranks and lights are not subtracted. */
export const compare = (here: DistrictFigures, there: DistrictFigures): readonly ComparedRow[] =>
  ROWS.map((id) => {
    const [a, b] = [figureOf(here, id), figureOf(there, id)]
    return { id, here: a, there: b, apart: id === 'rank' || id === 'light' ? null : apartOf(a, b) }
  })
