import type { Maybe } from '@/figures/figure'
import { groupFigures, type GroupFigures } from '@/figures/groups'
import { quarterHistory, type QuarterPoint } from '@/figures/history'
import { timeProgress } from '@/figures/time-progress'
import { editionAt } from '@/publication/contract'
import type { Period } from '@/publication/period'
import type { SceneFigures } from '../scene'

export interface OverviewFigures {
  readonly at: Period
  readonly city: GroupFigures
  readonly provincial: GroupFigures
  readonly timeProgress: Maybe
  readonly quarters: readonly QuarterPoint[]
}

export const overviewFigures: SceneFigures<OverviewFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'no-projects' }
  return {
    at,
    city: groupFigures(publications, at, 'city'),
    provincial: groupFigures(publications, at, 'provincial'),
    timeProgress: timeProgress(edition),
    quarters: quarterHistory(publications, at, 'city'),
  }
}
