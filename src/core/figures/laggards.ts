import type { Edition, Project } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import { pointsBetween } from './completion'
import { countOf, told, type Definition, type Told } from './definition'
import { lightBy } from './lights'
import { onceAnEdition } from './once-an-edition'
import { figuresOfProject, type ProjectFigures } from './projects'
import { projectTable } from './source-table'
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

/** Defines counts of all laggards, of those with a red light, of those as far behind as the furthest, and the ratio of all. */
export const laggardDefinitions = onceAnEdition((edition) => {
  const rows = behind(edition)
  const counted = (id: string, what: string, some: readonly Behind[]) =>
    countOf(
      id,
      what,
      { of: 'city' },
      some.map(({ project }) => project),
      projectTable('plan', 'completed'),
    )
  const isWarned = ({ project, points }: Behind) =>
    (project.light ?? lightBy(points, edition.rules.lights)) === 'red'
  const isFurthest = ({ points }: Behind) => points === rows[0]?.points
  const count = counted('laggards.count', 'laggards', rows)
  const ratio: Definition<readonly Project[]> = {
    ...count,
    id: 'laggards.ratio',
    unit: 'ratio',
    formula: 'ratio',
    compute: groupRatio,
  }
  return {
    count,
    warned: counted('laggards.warned', 'warned', rows.filter(isWarned)),
    furthest: counted('laggards.furthest', 'furthest', rows.filter(isFurthest)),
    ratio,
  }
})

export type LaggardsTogether = Told<ReturnType<typeof laggardDefinitions>>
export const laggardsTogether = (edition: Edition): LaggardsTogether => told(laggardDefinitions(edition))

/** The laggards, furthest behind first; only the first `most` where given. */
const first = (edition: Edition, most?: number) =>
  behind(edition)
    .slice(0, most)
    .map(({ project }) => project)

/** The laggards with their figures, furthest behind first. */
export const laggards = (edition: Edition, most?: number): readonly ProjectFigures[] =>
  first(edition, most).map(figuresOfProject(edition))

/** The ids of the laggards, furthest behind first. */
export const laggardIds = (edition: Edition, most?: number): readonly string[] =>
  first(edition, most).map(({ id }) => id)
