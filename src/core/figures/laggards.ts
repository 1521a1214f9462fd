import type { Edition, Project } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import { pointsBetween, ratioFigure } from './completion'
import type { Figure, Maybe } from './figure'
import { lightBy } from './lights'
import { known } from './make'
import { onceAnEdition } from './once-an-edition'
import { figuresOfProject, type ProjectFigures } from './projects'
import { timeProgress } from './time-progress'

interface Behind {
  readonly project: Project
  readonly planYuan: number
  readonly points: number
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Projects with both amounts known and a plan above 0 that are behind; most first, ties by the larger plan, then by id. */
const behind = onceAnEdition((edition): readonly Behind[] => {
  const progress = timeProgress(edition).value
  const found: Behind[] = []
  for (const project of edition.projects) {
    const { planYuan, completedYuan } = project
    if (planYuan === null || completedYuan === null || planYuan <= 0) continue
    const points = pointsBetween(completedYuan, planYuan, progress)
    if (points < 0) found.push({ project, planYuan, points })
  }
  found.sort(
    (a, b) => a.points - b.points || b.planYuan - a.planYuan || compareText(a.project.id, b.project.id),
  )
  return found
})

/** How many projects with a plan above 0 are behind time progress. */
export const laggardsCount = (edition: Edition): Figure =>
  known('laggards.count', behind(edition).length, 'count', 'count')

/** The laggards with their figures, furthest behind first; only the first `most` where given. */
export const laggards = (edition: Edition, most?: number): readonly ProjectFigures[] =>
  behind(edition)
    .slice(0, most)
    .map(({ project }) => project)
    .map(figuresOfProject(edition))

/** A part of the laggards: those with a red light, or those as far behind as the furthest one. */
export type LaggardsPart = 'warned' | 'furthest'

function partOf(edition: Edition, part: LaggardsPart): readonly Behind[] {
  const rows = behind(edition)
  if (part === 'furthest') return rows.filter(({ points }) => points === rows[0]?.points)
  return rows.filter(
    ({ project, points }) => (project.light ?? lightBy(points, edition.rules.lights)) === 'red',
  )
}

/** The ids of the laggards, or of a part of them, furthest behind first. */
export const laggardIds = (edition: Edition, part?: LaggardsPart): readonly string[] =>
  (part ? partOf(edition, part) : behind(edition)).map(({ project }) => project.id)

/** Counts over all laggards. */
export interface LaggardsTogether {
  readonly count: Figure
  /** Those whose light is red. */
  readonly warned: Figure
  /** Those as far behind as the furthest one. */
  readonly furthest: Figure
  readonly ratio: Maybe
}

export function laggardsTogether(edition: Edition): LaggardsTogether {
  const rows = behind(edition)
  const count = (part: LaggardsPart) =>
    known(`laggards.${part}`, partOf(edition, part).length, 'count', 'count')
  return {
    count: laggardsCount(edition),
    warned: count('warned'),
    furthest: count('furthest'),
    ratio: ratioFigure('laggards.ratio', groupRatio(rows.map(({ project }) => project))),
  }
}
