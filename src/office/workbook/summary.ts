import type { Edition, Level, Project, Publications } from '@/core/publication/contract'
import { projectsById, sameProject } from '@/core/publication/projects-by-id'
import { previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import { isAbsent, valueOf } from '@/core/figures/figure'
import { groupFigures } from '@/core/figures/groups'
import { leftOutOfRatio } from '@/core/figures/left-out'
import { editionBefore, editionOf } from '@/core/figures/make'
import { assessedBefore, rankFigures } from '@/core/figures/ranking'
import { levelsOf } from '@/core/figures/rows'
import { stageFlow } from '@/core/figures/stage-flow'

export interface NamedProject {
  readonly id: string
  readonly name: string
}

/** What changed since the period published before. */
export interface Changes {
  readonly period: Period
  readonly entered: readonly NamedProject[]
  readonly left: readonly NamedProject[]
  /** Projects that went from one stage to another. */
  readonly movedStage: number
  /** The largest investments of the quarter, most first. */
  readonly moves: readonly (NamedProject & { readonly quarterYuan: number })[]
  readonly rankChanges: readonly {
    readonly district: string
    readonly name: string
    readonly rank: number
    /** Positive when it moved up. */
    readonly change: number
  }[]
}

/** What a person reads before saying yes. Amounts in yuan, null where absent; ratio a fraction. */
export interface Summary {
  readonly period: Period
  readonly asOf: string
  /** False while there are errors: what could not be read is missing in these figures. */
  readonly complete: boolean
  readonly projects: number
  readonly levels: readonly { readonly level: Level; readonly count: number }[]
  readonly stages: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly totalYuan: number | null
  readonly planYuan: number | null
  readonly completedYuan: number | null
  readonly ratio: number | null
  /** Projects that the ratio leaves out and the amounts do not. */
  readonly ratioLeftOut: number
  /** Null for the first period that is published. */
  readonly since: Changes | null
}

const MOVES = 5

const named = ({ id, name }: Project): NamedProject => ({ id, name })
const without = (edition: Edition, other: Edition) =>
  edition.projects.filter((project) => !sameProject(projectsById(other), project)).map(named)

/** "Investment in the quarter" of a project: null where the period before is not known. */
function inQuarterYuan(project: Project, edition: Edition, earlier: Edition): number | null {
  const { completedYuan } = project
  if (completedYuan === null || yearQuarter(edition.period).quarter === 1) return completedYuan
  if (previousPeriod(edition.period) !== earlier.period) return null
  const before = sameProject(projectsById(earlier), project)?.completedYuan ?? null
  return before === null ? null : completedYuan - before
}

function movesOf(edition: Edition, earlier: Edition): Changes['moves'] {
  const moves = edition.projects.flatMap((project) => {
    const quarterYuan = inQuarterYuan(project, edition, earlier)
    return quarterYuan === null || quarterYuan === 0 ? [] : [{ ...named(project), quarterYuan }]
  })
  return moves.toSorted((a, b) => Math.abs(b.quarterYuan) - Math.abs(a.quarterYuan)).slice(0, MOVES)
}

function rankChangesOf(publications: Publications, at: Period): Changes['rankChanges'] {
  if (!assessedBefore(publications, at)) return []
  const edition = editionOf(publications, at)
  return edition.districts.flatMap(({ id, name }) => {
    const { change, rank } = rankFigures(publications, at, id)
    if (isAbsent(change) || isAbsent(rank) || change.value === 0) return []
    return [{ district: id, name, rank: rank.value, change: change.value }]
  })
}

/** The summary of the edition at `at`, the newest of `publications`. Refuses a period that is not there (RangeError). */
export function summaryOf(publications: Publications, at: Period, complete: boolean): Summary {
  const edition = editionOf(publications, at)
  const city = groupFigures(publications, at, 'city')
  const flow = stageFlow(publications, at)
  const earlier = editionBefore(publications, at)
  return {
    period: at,
    asOf: edition.asOf,
    complete,
    projects: city.count.value,
    levels: levelsOf(edition).map((level) => ({
      level,
      count: edition.projects.filter((row) => row.level === level).length,
    })),
    stages: flow.now.map(({ stage, count }) => ({ ...stage, count: count.value })),
    totalYuan: valueOf(city.total),
    planYuan: valueOf(city.plan),
    completedYuan: valueOf(city.completed),
    ratio: valueOf(city.ratio),
    ratioLeftOut: leftOutOfRatio(city),
    since: earlier
      ? {
          period: earlier.period,
          entered: without(edition, earlier),
          left: without(earlier, edition),
          movedStage: flow.moved.value,
          moves: movesOf(edition, earlier),
          rankChanges: rankChangesOf(publications, at),
        }
      : null,
  }
}
