import type { Edition, Project } from '@/publication/contract'
import { pointsBetween } from './completion'
import type { Figure } from './figure'
import { known } from './make'
import { figuresOfProject, type ProjectFigures } from './projects'
import { timeProgress } from './time-progress'

interface Behind {
  readonly project: Project
  readonly planYuan: number
  readonly points: number
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const cache = new WeakMap<Edition, readonly Behind[]>()

/** Projects with both amounts known and a plan above 0 that are behind; most first, ties by the larger plan, then by id. */
function behind(edition: Edition): readonly Behind[] {
  const made = cache.get(edition)
  if (made) return made
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
  cache.set(edition, found)
  return found
}

/** How many projects with a plan above 0 are behind time progress. */
export const laggardsCount = (edition: Edition): Figure =>
  known('laggards.count', behind(edition).length, 'count', 'count')

/** The laggards with their figures, furthest behind first; only the first `most` where given. */
export const laggards = (edition: Edition, most?: number): readonly ProjectFigures[] =>
  behind(edition)
    .slice(0, most)
    .map(({ project }) => figuresOfProject(edition)(project))

/** The ids of the laggards, furthest behind first. */
export const laggardIds = (edition: Edition): readonly string[] =>
  behind(edition).map(({ project }) => project.id)
