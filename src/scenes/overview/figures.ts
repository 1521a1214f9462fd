import type { Maybe } from '@/core/figures/figure'
import { groupFigures, type GroupFigures } from '@/core/figures/groups'
import { quarterHistory, type QuarterPoint } from '@/core/figures/history'
import { levelsOf } from '@/core/figures/rows'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt, type Level } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface OverviewFigures {
  readonly at: Period
  readonly city: GroupFigures
  /** From the highest on. */
  readonly levels: readonly Level[]
  /** The projects of the highest level. */
  readonly highest: GroupFigures
  readonly timeProgress: Maybe
  readonly quarters: readonly QuarterPoint[]
}

export const figures: SceneFigures<OverviewFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  const levels = levelsOf(edition)
  return {
    at,
    city: groupFigures(publications, at, 'city'),
    levels,
    highest: groupFigures(publications, at, levels[0] ?? 'provincial'),
    timeProgress: timeProgress(edition),
    quarters: quarterHistory(publications, at, 'city'),
  }
}
