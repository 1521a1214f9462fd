import type { Figure } from '@/figures/figure'
import { figuresOfProject, type ProjectFigures } from '@/figures/projects'
import { projectById } from '@/figures/rows'
import { projectHistory, type ProjectPoint } from '@/figures/subjects'
import { timeProgress } from '@/figures/time-progress'
import { editionAt } from '@/publication/contract'
import type { Period } from '@/publication/period'
import type { SceneFigures } from '../scene'

export interface ProjectSceneFigures {
  readonly at: Period
  readonly about: string
  readonly row: ProjectFigures
  readonly timeProgress: Figure
  /** The published quarters from the first that has it, oldest first. */
  readonly quarters: readonly ProjectPoint[]
}

export const projectFigures: SceneFigures<ProjectSceneFigures> = (publications, at, about = '') => {
  const edition = editionAt(publications, at)
  const project = edition && projectById(edition, about)
  if (!project) return { leftOut: 'no-project' }
  return {
    at,
    about,
    row: figuresOfProject(edition)(project),
    timeProgress: timeProgress(edition),
    quarters: projectHistory(publications, at, about),
  }
}
