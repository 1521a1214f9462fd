import type { Edition, Project, Publications } from '@/core/publication/contract'
import { projectsById, sameProject } from '@/core/publication/projects-by-id'
import type { Period } from '@/core/publication/period'
import { countOf, figureOf, told } from './definition'
import { groupDefinitions } from './groups'
import { asOf, editionBefore, editionOf } from './make'
import { figuresOfProject } from './projects'
import { groupOf, projectsInStage } from './rows'
import { namedProjects } from './source-table'
import { byEnds, stageChanges, movedId, speaksOfStage, stageCountOf, type StageChange } from './stages'

/** How many of those that came into a stage are named. */
const NAMED = 12

const toProject = ({ project }: StageChange) => project

/** The largest by total investment, at most `NAMED`, with the fields that a list of them shows. */
const largestOf = (edition: Edition, projects: readonly Project[]) =>
  projects
    .toSorted((a, b) => (b.totalYuan ?? -1) - (a.totalYuan ?? -1))
    .slice(0, NAMED)
    .map(figuresOfProject(edition))
    .map(({ project: { id, name }, districtNames, total }) => ({ id, name, districtNames, total }))

const countsBefore = (earlier: Edition, at: Period) =>
  earlier.stages.map((stage) => ({
    stage,
    count: asOf(figureOf(stageCountOf(earlier, stage.id)), earlier.period, at),
  }))

/** Defines counts of projects by stage, and of movements since the published period before where it has stages. */
export function flowDefinitions(publications: Publications, at: Period) {
  const edition = editionOf(publications, at)
  const before = editionBefore(publications, at)
  const earlier = before?.projects.some(({ stage }) => stage !== null) ? before : undefined
  const changes = earlier ? stageChanges(edition, earlier) : []
  const moved = changes.filter(({ from, to }) => from !== null && to !== null)
  const moves = byEnds(moved).sort((a, b) => b.rows.length - a.rows.length)
  const all = byEnds(changes)
  const count = (id: string, what: string, stage: string, rows: readonly Project[]) =>
    countOf(id, what, speaksOfStage(edition, stage), rows, namedProjects, earlier?.period)
  const part = (
    what: string,
    stage: string,
    from: string | null,
    to: string | null,
    id = `stage.${stage}.${what}`,
  ) => {
    const rows = all.find((way) => way.from === from && way.to === to)?.rows ?? []
    return { from, to, count: count(id, what, stage, rows.map(toProject)) }
  }
  const way = (from: string | null, to: string | null) =>
    part('moved', from ?? 'outside', from, to, movedId(from, to))
  const rowsBefore = earlier && projectsById(earlier)
  const stayed = (id: string) => {
    const rows = projectsInStage(edition, id).filter(
      (row) => rowsBefore && sameProject(rowsBefore, row)?.stage === id,
    )
    return { from: id, to: id, count: count(`stage.${id}.stayed`, 'stayed', id, rows) }
  }
  const sum = (what: string, rows: readonly StageChange[]) =>
    ({ ...count(`stages.${what}`, what, '', rows.map(toProject)), formula: 'sum' }) as const
  const ids = edition.stages.map(({ id }) => id)
  const idsBefore = earlier?.stages.map(({ id }) => id) ?? []
  const entered = changes.filter(({ from }) => from === null)
  const left = changes.filter(({ to }) => to === null)
  const untold = edition.projects.filter(({ stage }) => stage === null)
  const flow = {
    /** Null where there is no period to compare with. */
    since: earlier?.period ?? null,
    total: groupDefinitions(publications, at, groupOf(edition, 'city')).count,
    /** Projects whose stage is not published. */
    unpublished: countOf(
      'stages.unpublished',
      'unpublished',
      speaksOfStage(edition, ''),
      untold,
      namedProjects,
    ),
    /** The stages now, and those of the period compared with, each in its edition's order. */
    now: edition.stages.map((stage) => ({ stage, count: stageCountOf(edition, stage.id) })),
    before: earlier ? countsBefore(earlier, at) : [],
    entered: sum('entered', entered),
    left: sum('left', left),
    /** Projects that went from one stage to another. */
    moved: sum('moved', moved),
    /** Only parts with projects; from null: newly published, to null: no longer published. */
    parts: [
      ...ids.map(stayed),
      ...moves.map(({ from, to }) => way(from, to)),
      ...ids.map((id) => part('entered', id, null, id)),
      ...idsBefore.map((id) => part('left', id, id, null)),
    ].filter(({ count }) => count.rows.length > 0),
    /** In the edition's order; only stages that projects came into from another. */
    arrivals: edition.stages.flatMap((stage) => {
      const came = moves.filter(({ to }) => to === stage.id).flatMap(({ rows }) => rows.map(toProject))
      const inOrder = moved.filter(({ to }) => to === stage.id).map(toProject)
      const arrived = count(`stage.${stage.id}.arrived`, 'moved', stage.id, inOrder)
      return came.length > 0 ? [{ stage, arrived, projects: largestOf(edition, came) }] : []
    }),
  }
  /** Every pair of stages; most have no projects. */
  const ways = [...idsBefore, null].map((from) => [...ids, null].map((to) => way(from, to)))
  return { flow, ways }
}

/** Projects by stage, and the movements between stages since the published period before, where there is one. */
export const stageFlow = (publications: Publications, at: Period) =>
  told(flowDefinitions(publications, at).flow)

export type StageFlow = ReturnType<typeof stageFlow>
export type StageFlowPart = StageFlow['parts'][number]
export type StageArrivals = StageFlow['arrivals'][number]
