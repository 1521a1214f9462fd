import { groupFigures } from '@/figures/groups'
import { quarterHistory } from '@/figures/history'
import { timeProgress } from '@/figures/time-progress'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { OverviewFigures } from './overview'

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
