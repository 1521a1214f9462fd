import { ratioFigure, ratioOfRow } from '@/figures/completion'
import { laggardsCount } from '@/figures/laggards'
import { known } from '@/figures/make'
import { planReachedCount } from '@/figures/projects'
import { sumsOf } from '@/figures/rows'
import { timeProgress } from '@/figures/time-progress'
import { editionAt, type Edition } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { ProjectsFigures } from './projects'
import { orderedRows } from './rows'

/** As far as the highest ratio by halves, within one and a half and three times the plan. */
function scaleEndOf({ projects }: Edition): number {
  const highest = projects.reduce((most, row) => Math.max(most, ratioOfRow(row).value ?? 0), 0)
  return Math.min(3, Math.max(1.5, Math.ceil(highest * 2) / 2))
}

export const projectsFigures: SceneFigures<ProjectsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'no-projects' }
  const { period, rules, districts, stages } = edition
  return {
    at,
    rows: orderedRows(edition),
    context: { period, rules, districts, stages },
    count: known('city.count', edition.projects.length, 'count', 'count'),
    ratio: ratioFigure('city.ratio', sumsOf(edition, 'city').ratio),
    reached: planReachedCount(edition),
    behind: laggardsCount(edition),
    timeProgress: timeProgress(edition),
    scaleEnd: scaleEndOf(edition),
  }
}
