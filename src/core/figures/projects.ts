import type { Edition, Light, Project } from '@/core/publication/contract'
import { groupRatio, ratioOf } from '@/core/publication/sums'
import { amountsOf, pointsOf, type Summed } from './completion'
import { countOf, figureOf } from './definition'
import type { Maybe } from './figure'
import { projectTable, type ToldProject } from './source-table'
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

export const keyOfProject = ({ id }: Pick<Project, 'id'>) => `project.${id}`

/** Makes a subject of each project; its own amounts take the place of sums. */
export function projectsOf(edition: Pick<Edition, 'period' | 'rules'>): (row: ToldProject) => Summed {
  const progress = timeProgress(edition).value
  const { lights } = edition.rules
  return (row) => {
    const ratio = groupRatio([row])
    return {
      key: keyOfProject(row),
      speaks: { of: 'project', name: row.name },
      projects: [row],
      sums: {
        total: { value: row.totalYuan, leftOut: 0 },
        plan: { value: row.planYuan, leftOut: 0 },
        completed: { value: row.completedYuan, leftOut: 0 },
        ratio,
      },
      points: pointsOf(ratio, progress),
      lights,
    }
  }
}

/** Makes the figures of an edition's projects, one by one. */
export function figuresOfProject<P extends DisclosedProject = Project>(
  edition: ProjectContext,
): (project: P) => ProjectFigures<P> {
  const districts = new Map(edition.districts.map(({ id, name }) => [id, name]))
  const stages = new Map(edition.stages.map(({ id, name }) => [id, name]))
  const summed = projectsOf(edition)
  return (project) => {
    const by = amountsOf(summed(project), 'published', project.light)
    return {
      project,
      districtNames: project.districts.map((id) => districts.get(id) ?? id),
      stageName: project.stage === null ? null : (stages.get(project.stage) ?? project.stage),
      total: figureOf(by.total),
      plan: figureOf(by.plan),
      completed: figureOf(by.completed),
      ratio: figureOf(by.ratio),
      points: figureOf(by.points),
      light: figureOf(by.light),
    }
  }
}

/** Every project's figures in the edition's order. */
export const projectFigures = (edition: Edition): readonly ProjectFigures[] =>
  edition.projects.map(figuresOfProject(edition))

/** The projects that have completed the whole year's plan; a plan of 0 or an unpublished amount is none of them. */
export const planReached = ({ projects }: Pick<Edition, 'projects'>) =>
  countOf(
    'projects.plan-reached',
    'plan-reached',
    { of: 'city' },
    projects.filter((row) => (ratioOf(row) ?? 0) >= 1),
    projectTable('plan', 'completed'),
  )
