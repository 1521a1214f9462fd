import { figureOf } from '@/core/figures/definition'
import type { Figure, Maybe } from '@/core/figures/figure'
import { groupFigures } from '@/core/figures/groups'
import { laggardsTogether } from '@/core/figures/laggards'
import { planReached, type ProjectContext } from '@/core/figures/projects'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt, type Edition } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { ratioOf } from '@/core/publication/sums'
import type { SceneFigures } from '../scene'
import { orderedRows, type PackedRow } from './rows'

export interface ProjectsFigures {
  readonly at: Period
  /** Every project, in the order shown. */
  readonly rows: readonly PackedRow[]
  /** What the rows' own figures are made with, a page at a time. */
  readonly context: ProjectContext
  readonly count: Figure
  readonly ratio: Maybe
  readonly reached: Figure
  readonly behind: Figure
  readonly timeProgress: Figure
  /** The ratio at the end of every bar, so that all pages share one scale. */
  readonly scaleEnd: number
}

/** The scale ends at the highest ratio, rounded up to a half, between 1.5 and 3 times the plan. */
export function scaleEndOf({ projects }: Pick<Edition, 'projects'>): number {
  const highest = projects.reduce((most, row) => Math.max(most, ratioOf(row) ?? 0), 0)
  return Math.min(3, Math.max(1.5, Math.ceil(highest * 2) / 2))
}

export const figures: SceneFigures<ProjectsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  const { period, rules, districts, stages } = edition
  const { count, ratio } = groupFigures(publications, at, 'city')
  return {
    at,
    rows: orderedRows(edition),
    context: { period, rules, districts, stages },
    count,
    ratio,
    reached: figureOf(planReached(edition)),
    behind: laggardsTogether(edition).count,
    timeProgress: timeProgress(edition),
    scaleEnd: scaleEndOf(edition),
  }
}
