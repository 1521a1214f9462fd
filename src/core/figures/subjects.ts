import { editionAt, type Edition, type Project, type Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { projectsById, sameProject } from '@/core/publication/projects-by-id'
import { amountsOf, type Summed } from './completion'
import { countOf, figureOf, told, type Told } from './definition'
import { quarterOf, type OverQuarters } from './in-quarter'
import { asOf, until } from './make'
import { projectsOf } from './projects'
import { groupOf, projectById, type Group, type GroupKey } from './rows'
import { namedProjects, type ToldProject } from './source-table'

/** Defines how many of a group's projects are in each stage, in the edition's order, empty stages too. */
export function stageSharesOf({ stages }: Edition, { key, speaks, projects }: Group) {
  return stages.map((stage) => {
    const rows = projects.filter((row) => row.stage === stage.id)
    return { stage, count: countOf(`${key}.stage.${stage.id}`, 'stage-count', speaks, rows, namedProjects) }
  })
}
export type StageShare = Told<ReturnType<typeof stageSharesOf>>[number]

export const stagesOfGroup = (edition: Edition, key: GroupKey): readonly StageShare[] =>
  told(stageSharesOf(edition, groupOf(edition, key)))

/** Defines how many projects a district shares with others; its sums leave them out. */
export function sharedBy({ projects }: Edition, { key, speaks, district }: Group) {
  const rows = projects.filter(
    ({ districts }) => district && districts.length > 1 && districts.includes(district.id),
  )
  return countOf(`${key}.shared`, 'shared', speaks, rows, namedProjects)
}

/** A project of `at` in an edition of then or before, under the id that it had. */
function formerProject(
  publications: Publications,
  at: Period,
  earlier: Edition,
  id: string,
): Project | undefined {
  const formerIds: string[] = []
  for (const later of until(publications, at).reverse()) {
    if (later.period <= earlier.period) break
    formerIds.push(...(sameProject(projectsById(later), { id, formerIds })?.formerIds ?? []))
  }
  return sameProject(projectsById(earlier), { id, formerIds })
}

/** A project in each period, seen from one of them. */
const overQuarters = (publications: Publications, at: Period, id: string, own: Summed): OverQuarters => ({
  key: own.key,
  speaks: own.speaks,
  at,
  in(period) {
    if (period === at) return own
    const edition = editionAt(publications, period)
    const row = edition && formerProject(publications, at, edition, id)
    return row ? projectsOf(edition)(row) : null
  },
})

/** Defines the figures of a project, which need not be in the edition. */
export function projectDefinitions(publications: Publications, edition: Edition) {
  const summed = projectsOf(edition)
  return (row: ToldProject) => {
    const own = summed(row)
    return {
      ...amountsOf(own, 'published', projectById(edition, row.id)?.light),
      quarter: quarterOf(overQuarters(publications, edition.period, row.id, own)),
    }
  }
}

const UNPUBLISHED = { name: '', totalYuan: null, planYuan: null, completedYuan: null }

/** A project in one published period. */
function pointOf(publications: Publications, at: Period, edition: Edition, id: string) {
  const row = formerProject(publications, at, edition, id)
  const by = projectDefinitions(publications, edition)(row ?? { id, ...UNPUBLISHED })
  const { period } = edition
  return {
    period,
    /** Completed in the quarter, and from 1 January. */
    inQuarter: asOf(figureOf(by.quarter), period, at),
    toDate: asOf(figureOf(by.completed), period, at),
    ratio: asOf(figureOf(by.ratio), period, at),
    points: asOf(figureOf(by.points), period, at),
    /** Null where the stage, or the project, is not published. */
    stageName: edition.stages.find((stage) => stage.id === row?.stage)?.name ?? null,
  }
}
export type ProjectPoint = ReturnType<typeof pointOf>

/** A project over the published periods up to `at`, from the first that has it, oldest first. */
export function projectHistory(publications: Publications, at: Period, id: string): readonly ProjectPoint[] {
  const editions = until(publications, at)
  const first = editions.findIndex((edition) => formerProject(publications, at, edition, id))
  return first < 0 ? [] : editions.slice(first).map((edition) => pointOf(publications, at, edition, id))
}
