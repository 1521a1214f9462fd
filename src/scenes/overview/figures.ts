import type { Maybe } from '@/core/figures/figure'
import { groupFigures, type GroupFigures } from '@/core/figures/groups'
import { quarterHistory, type QuarterPoint } from '@/core/figures/history'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface OverviewFigures {
  readonly at: Period
  readonly city: GroupFigures
  readonly provincial: GroupFigures
  readonly timeProgress: Maybe
  readonly quarters: readonly QuarterPoint[]
}

export const figures: SceneFigures<OverviewFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  return {
    at,
    city: groupFigures(publications, at, 'city'),
    provincial: groupFigures(publications, at, 'provincial'),
    timeProgress: timeProgress(edition),
    quarters: quarterHistory(publications, at, 'city'),
  }
}
