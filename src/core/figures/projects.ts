import type { Edition, Light, Project } from '@/core/publication/contract'
import { ratioOf } from '@/core/publication/sums'
import { pointsFigure, ratioFigure, ratioOfRow } from './completion'
import type { Figure, Maybe } from './figure'
import { lightFigure } from './lights'
import { known, published } from './make'
import { timeProgress } from './time-progress'

/** A project without problem and remedy, which only laggards disclose. */
export type DisclosedProject = Omit<Project, 'unit' | 'problem' | 'remedy'>

/** What the figures of a project need from its edition; small, so that a worker can send it. */
export type ProjectContext = Pick<Edition, 'period' | 'rules' | 'districts' | 'stages'>

/** A project as disclosed, the names its ids stand for, and its figures. */
export interface ProjectFigures<P extends DisclosedProject = Project> {
  readonly project: P
  readonly districtNames: readonly string[]
  /** Null where the stage is not published. */
  readonly stageName: string | null
  readonly total: Maybe
  readonly plan: Maybe
  readonly completed: Maybe
  readonly ratio: Maybe
  readonly points: Maybe
  readonly light: Maybe<Light>
}

/** Makes the figures of an edition's projects, one by one. */
export function figuresOfProject<P extends DisclosedProject = Project>(
  edition: ProjectContext,
): (project: P) => ProjectFigures<P> {
  const districts = new Map(edition.districts.map(({ id, name }) => [id, name]))
  const stages = new Map(edition.stages.map(({ id, name }) => [id, name]))
  const progress = timeProgress(edition).value
  return (project) => {
    const key = `project.${project.id}`
    const ratio = ratioOfRow(project)
    const points = pointsFigure(`${key}.points`, ratio, progress)
    return {
      project,
      districtNames: project.districts.map((id) => districts.get(id) ?? id),
      stageName: project.stage === null ? null : (stages.get(project.stage) ?? project.stage),
      total: published(`${key}.total`, project.totalYuan, 'yuan'),
      plan: published(`${key}.plan`, project.planYuan, 'yuan'),
      completed: published(`${key}.completed`, project.completedYuan, 'yuan'),
      ratio: ratioFigure(`${key}.ratio`, ratio),
      points,
      light: lightFigure(`${key}.light`, points, edition.rules.lights, project.light),
    }
  }
}

/** Every project's figures in the edition's order. */
export const projectFigures = (edition: Edition): readonly ProjectFigures[] =>
  edition.projects.map(figuresOfProject(edition))

/** The projects that have completed the whole year's plan; a plan of 0 or an unpublished amount is none of them. */
export const planReached = ({ projects }: Pick<Edition, 'projects'>): readonly Project[] =>
  projects.filter((row) => (ratioOf(row) ?? 0) >= 1)

/** How many projects have completed the whole year's plan. */
export const planReachedCount = (edition: Edition): Figure =>
  known('projects.plan-reached', planReached(edition).length, 'count', 'count')
