import type { Edition, Publications, Stage } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { isAbsent, type Figure, type Maybe } from './figure'
import { asOf, editionBefore, editionOf, known } from './make'
import { figuresOfProject } from './projects'
import { projectById } from './rows'
import { leftFrom, stageCount, stageMovement, stayedIn, type StageMovement } from './stages'

/** A project that moved into a stage, with the fields that a list of such projects shows. */
export interface ArrivedProject {
  readonly id: string
  readonly name: string
  readonly districtNames: readonly string[]
  readonly total: Maybe
}

/** The projects that came into a stage from another. */
export interface StageArrivals {
  readonly stage: Stage
  readonly arrived: Figure
  /** The largest by total investment, at most `NAMED`. */
  readonly projects: readonly ArrivedProject[]
}

/** Projects that moved between stages; from null: newly published, to null: no longer published. */
export interface StageFlowPart {
  readonly from: string | null
  readonly to: string | null
  readonly count: Figure
}

export interface StageFlow {
  /** The published period compared with; null where there is none that tells stages. */
  readonly since: Period | null
  readonly total: Figure
  /** Projects whose stage is not published. */
  readonly unpublished: Figure
  /** The stages now, and those of the period compared with, each in its edition's order. */
  readonly now: readonly { readonly stage: Stage; readonly count: Figure }[]
  readonly before: readonly { readonly stage: Stage; readonly count: Figure }[]
  readonly entered: Figure
  readonly left: Figure
  /** Projects that went from one stage to another. */
  readonly moved: Figure
  /** Only parts with projects; a project that stayed goes from its stage to the same. */
  readonly parts: readonly StageFlowPart[]
  /** In the edition's order; only stages that projects came into. */
  readonly arrivals: readonly StageArrivals[]
}

/** How many of those that came into a stage are named. */
const NAMED = 12

const counted = (stage: string, what: 'stayed' | 'left', value: number) =>
  known(`stage.${stage}.${what}`, value, 'count', 'count')

function partsOf(edition: Edition, earlier: Edition, { stages, moves }: StageMovement): StageFlowPart[] {
  const parts = [
    ...edition.stages.map(({ id }) => ({
      from: id,
      to: id,
      count: counted(id, 'stayed', stayedIn(edition, earlier, id)),
    })),
    ...moves.map(({ from, to, moved }) => ({ from, to, count: moved })),
    ...stages.flatMap(({ stage, entered }) =>
      isAbsent(entered) ? [] : [{ from: null, to: stage.id, count: entered }],
    ),
    ...earlier.stages.map(({ id }) => ({
      from: id,
      to: null,
      count: counted(id, 'left', leftFrom(edition, earlier, id)),
    })),
  ]
  return parts.filter(({ count }) => count.value > 0)
}

function arrivalsOf(edition: Edition, { moves }: StageMovement): StageArrivals[] {
  const figures = figuresOfProject(edition)
  return edition.stages.flatMap((stage) => {
    const ids = moves.filter(({ to }) => to === stage.id).flatMap(({ projectIds }) => projectIds)
    const projects = ids
      .flatMap((id) => projectById(edition, id) ?? [])
      .toSorted((a, b) => (b.totalYuan ?? -1) - (a.totalYuan ?? -1))
      .slice(0, NAMED)
      .map(figures)
      .map(({ project, districtNames, total }) => ({
        id: project.id,
        name: project.name,
        districtNames,
        total,
      }))
    const arrived = known(`stage.${stage.id}.arrived`, ids.length, 'count', 'count')
    return ids.length === 0 ? [] : [{ stage, arrived, projects }]
  })
}

const sumOf = (id: string, parts: readonly StageFlowPart[]): Figure =>
  known(
    id,
    parts.reduce((sum, { count }) => sum + count.value, 0),
    'count',
    'sum',
  )

/** Projects by stage, and the movements between stages since the published period before, where there is one. */
export function stageFlow(publications: Publications, at: Period): StageFlow {
  const edition = editionOf(publications, at)
  const before = editionBefore(publications, at)
  const earlier = before?.projects.some(({ stage }) => stage !== null) ? before : undefined
  const movement = stageMovement(publications, at)
  const parts = earlier ? partsOf(edition, earlier, movement) : []
  const unpublished = edition.projects.filter(({ stage }) => stage === null)
  return {
    since: earlier?.period ?? null,
    total: known('city.count', edition.projects.length, 'count', 'count'),
    unpublished: known('stages.unpublished', unpublished.length, 'count', 'count'),
    now: movement.stages.map(({ stage, count }) => ({ stage, count })),
    before: (earlier?.stages ?? []).flatMap((stage) =>
      earlier ? [{ stage, count: asOf(stageCount(earlier, stage.id), earlier.period, at) }] : [],
    ),
    entered: sumOf(
      'stages.entered',
      parts.filter(({ from }) => from === null),
    ),
    left: sumOf(
      'stages.left',
      parts.filter(({ to }) => to === null),
    ),
    moved: sumOf(
      'stages.moved',
      parts.filter(({ from, to }) => from !== null && to !== null && from !== to),
    ),
    parts,
    arrivals: earlier ? arrivalsOf(edition, movement) : [],
  }
}
