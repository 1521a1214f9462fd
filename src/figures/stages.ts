import type { Edition, Publications, Stage } from '@/publication/contract'
import type { Period } from '@/publication/period'
import type { Figure, Maybe } from './figure'
import { absent, asOf, editionBefore, editionOf, known } from './make'
import { projectById, projectsInStage } from './rows'

/** A stage: its projects now and in the published period before, and those that came or went altogether. */
export interface StageFigures {
  readonly stage: Stage
  readonly count: Figure
  readonly previousCount: Maybe
  /** Projects of this stage that the period before did not publish. */
  readonly entered: Maybe
  /** Projects that were in this stage and are no longer published. */
  readonly left: Maybe
}

/** Projects that went from one stage to another. */
export interface StageMove {
  readonly from: string
  readonly to: string
  readonly moved: Figure
  readonly projectIds: readonly string[]
}

export interface StageMovement {
  /** The published period compared with; null where there is none. */
  readonly since: Period | null
  /** In the edition's order. */
  readonly stages: readonly StageFigures[]
  /** Most projects first; a project that stayed, or whose stage is not published, is in none. */
  readonly moves: readonly StageMove[]
}

export const stageCount = (edition: Edition, stage: string): Figure =>
  known(`stage.${stage}.count`, projectsInStage(edition, stage).length, 'count', 'count')

function movesBetween(edition: Edition, earlier: Edition): StageMove[] {
  const ids = new Map<string, Map<string, string[]>>()
  for (const { id, stage: to } of edition.projects) {
    const from = projectById(earlier, id)?.stage ?? null
    if (from === null || to === null || from === to) continue
    const row = ids.get(from) ?? new Map<string, string[]>()
    const moved = row.get(to) ?? []
    moved.push(id)
    ids.set(from, row.set(to, moved))
  }
  const moves = [...ids].flatMap(([from, row]) =>
    [...row].map(([to, projectIds]) => ({
      from,
      to,
      moved: known(`stage.${from}.${to}.moved`, projectIds.length, 'count', 'count'),
      projectIds,
    })),
  )
  return moves.sort((a, b) => b.moved.value - a.moved.value)
}

const onlyIn = (edition: Edition, other: Edition, stage: string) =>
  projectsInStage(edition, stage).filter(({ id }) => projectById(other, id) === undefined).length

/** Projects by stage, and movement by project id since the published period before. */
export function stageMovement(publications: Publications, at: Period): StageMovement {
  const edition = editionOf(publications, at)
  const earlier = editionBefore(publications, at)
  const since = (id: string, count: (before: Edition) => number): Maybe =>
    earlier ? known(id, count(earlier), 'count', 'count') : absent(id, 'count', 'no-previous-period')
  const stages = edition.stages.map((stage) => ({
    stage,
    count: stageCount(edition, stage.id),
    previousCount: earlier
      ? asOf(stageCount(earlier, stage.id), earlier.period, at)
      : absent(`stage.${stage.id}.count@before`, 'count', 'no-previous-period'),
    entered: since(`stage.${stage.id}.entered`, (before) => onlyIn(edition, before, stage.id)),
    left: since(`stage.${stage.id}.left`, (before) => onlyIn(before, edition, stage.id)),
  }))
  return { since: earlier?.period ?? null, stages, moves: earlier ? movesBetween(edition, earlier) : [] }
}
