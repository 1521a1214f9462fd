import type { Edition, Project } from '@/core/publication/contract'
import { projectsById, sameProject } from '@/core/publication/projects-by-id'
import { countOf, type Speaks } from './definition'
import { groupBy } from './group-by'
import { projectsInStage } from './rows'
import { namedProjects } from './source-table'

/** A project that changed its stage; from null: newly published, to null: no longer published. */
export interface StageChange {
  readonly project: Project
  readonly from: string | null
  readonly to: string | null
}

/** The changes of stage between two editions; a project whose stage is not published in either is left out. */
export function stageChanges(edition: Edition, earlier: Edition): readonly StageChange[] {
  const changes: StageChange[] = []
  const [now, then] = [projectsById(edition), projectsById(earlier)]
  for (const project of edition.projects) {
    const before = sameProject(then, project)
    const [from, to] = [before?.stage ?? null, project.stage]
    if (to !== null && from !== to && (from !== null || !before)) changes.push({ project, from, to })
  }
  for (const project of earlier.projects)
    if (project.stage !== null && !now.has(project.id))
      changes.push({ project, from: project.stage, to: null })
  return changes
}

/** Changes grouped by the stage before and the stage after. */
export const byEnds = (changes: readonly StageChange[]) =>
  [...groupBy(changes, ({ from }) => from)].flatMap(([from, rows]) =>
    [...groupBy(rows, ({ to }) => to)].map(([to, rows]) => ({ from, to, rows })),
  )

/** The id of a count of projects that moved between two stages; null stands for none. */
export const movedId = (from: string | null, to: string | null): string =>
  `stage.${from ?? 'outside'}.${to ?? 'outside'}.moved`

export const speaksOfStage = ({ stages }: Edition, stage: string): Speaks => ({
  of: 'stage',
  name: stages.find(({ id }) => id === stage)?.name ?? stage,
})

/** Defines how many projects are in a stage. */
export const stageCountOf = (edition: Edition, stage: string) =>
  countOf(
    `stage.${stage}.count`,
    'stage-count',
    speaksOfStage(edition, stage),
    projectsInStage(edition, stage),
    namedProjects,
  )
