import type { Figure } from '@/core/figures/figure'
import { figuresOfProject, type ProjectFigures } from '@/core/figures/projects'
import { projectById } from '@/core/figures/rows'
import { projectHistory, type ProjectPoint } from '@/core/figures/subjects'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../../scene'

export interface ProjectSceneFigures {
  readonly at: Period
  readonly about: string
  readonly row: ProjectFigures
  readonly timeProgress: Figure
  /** The published quarters from the first that has it, oldest first. */
  readonly quarters: readonly ProjectPoint[]
}

export const figures: SceneFigures<ProjectSceneFigures> = (publications, at, about = '') => {
  const edition = editionAt(publications, at)
  const project = edition && projectById(edition, about)
  if (!project) return { leftOut: 'scenes.left-out.no-project' }
  return {
    at,
    about,
    row: figuresOfProject(edition)(project),
    timeProgress: timeProgress(edition),
    quarters: projectHistory(publications, at, about),
  }
}
