import type { Edition, Publications, Stage } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
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

/** The projects of an edition by their stages in it and in the edition before. */
interface Journeys {
  readonly earlier: Edition
  readonly entered: ReadonlyMap<string, number>
  readonly left: ReadonlyMap<string, number>
  readonly stayed: ReadonlyMap<string, number>
  /** Ids of those that went from one stage (the outer key) to another. */
  readonly moved: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

const counting = () => {
  const counts = new Map<string, number>()
  return { counts, add: (stage: string) => void counts.set(stage, (counts.get(stage) ?? 0) + 1) }
}

function travel(edition: Edition, earlier: Edition): Journeys {
  const [entered, left, stayed] = [counting(), counting(), counting()]
  const moved = new Map<string, Map<string, string[]>>()
  for (const { id, stage: to } of edition.projects) {
    if (to === null) continue
    const before = projectById(earlier, id)
    const from = before?.stage ?? null
    if (before === undefined) entered.add(to)
    else if (from === to) stayed.add(to)
    else if (from !== null) {
      const row = moved.get(from) ?? new Map<string, string[]>()
      const ids = row.get(to) ?? []
      ids.push(id)
      moved.set(from, row.set(to, ids))
    }
  }
  for (const { id, stage } of earlier.projects)
    if (stage !== null && projectById(edition, id) === undefined) left.add(stage)
  return { earlier, entered: entered.counts, left: left.counts, stayed: stayed.counts, moved }
}

const travelled = new WeakMap<Edition, Journeys>()

/** Computed once for two editions: each project is looked up once, of thousands. */
function journeysBetween(edition: Edition, earlier: Edition): Journeys {
  const kept = travelled.get(edition)
  if (kept?.earlier === earlier) return kept
  const made = travel(edition, earlier)
  travelled.set(edition, made)
  return made
}

/** Projects of a stage that were in it in the earlier edition too. */
export const stayedIn = (edition: Edition, earlier: Edition, stage: string): number =>
  journeysBetween(edition, earlier).stayed.get(stage) ?? 0

/** Projects of a stage of the earlier edition that are no longer published. */
export const leftFrom = (edition: Edition, earlier: Edition, stage: string): number =>
  journeysBetween(edition, earlier).left.get(stage) ?? 0

function movesBetween(edition: Edition, earlier: Edition): StageMove[] {
  const moves = [...journeysBetween(edition, earlier).moved].flatMap(([from, row]) =>
    [...row].map(([to, projectIds]) => ({
      from,
      to,
      moved: known(`stage.${from}.${to}.moved`, projectIds.length, 'count', 'count'),
      projectIds,
    })),
  )
  return moves.sort((a, b) => b.moved.value - a.moved.value)
}

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
    entered: since(
      `stage.${stage.id}.entered`,
      (before) => journeysBetween(edition, before).entered.get(stage.id) ?? 0,
    ),
    left: since(`stage.${stage.id}.left`, (before) => leftFrom(edition, before, stage.id)),
  }))
  return { since: earlier?.period ?? null, stages, moves: earlier ? movesBetween(edition, earlier) : [] }
}
