import type { Edition, Publications, Stage } from '@/core/publication/contract'
import { previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import { pointsFigure, ratioFigure, ratioOfRow } from './completion'
import type { Figure, Maybe } from './figure'
import { absent, asOf, known, published, until } from './make'
import { projectById, projectsOf, type GroupKey } from './rows'
import { timeProgress } from './time-progress'

/** How many of a group's projects are in a stage. */
export interface StageShare {
  readonly stage: Stage
  readonly count: Figure
}

/** A group's projects by stage, in the edition's order, empty stages too. */
export const stagesOfGroup = (edition: Edition, key: GroupKey): readonly StageShare[] =>
  edition.stages.map((stage) => {
    const count = projectsOf(edition, key).filter((row) => row.stage === stage.id).length
    return { stage, count: known(`${key}.stage.${stage.id}`, count, 'count', 'count') }
  })

/** A project in one published period. */
export interface ProjectPoint {
  readonly period: Period
  /** Completed in the quarter, and from 1 January. */
  readonly inQuarter: Maybe
  readonly toDate: Maybe
  readonly ratio: Maybe
  readonly points: Maybe
  /** Null where the stage, or the project, is not published. */
  readonly stageName: string | null
}

/** Investment a project completed in a quarter, by the rule of groups: `in-quarter.ts`. */
function inQuarterOf(publications: Publications, edition: Edition, id: string): Maybe {
  const figure = `project.${id}.quarter`
  const toDate = projectById(edition, id)?.completedYuan ?? null
  if (toDate === null) return absent(figure, 'yuan', 'not-published')
  const { period } = edition
  if (yearQuarter(period).quarter === 1) return known(figure, toDate, 'yuan', 'in-quarter')
  const earlier = publications.find((each) => each.period === previousPeriod(period))
  const row = earlier && projectById(earlier, id)
  if (!row) return absent(figure, 'yuan', 'no-previous-period')
  if (row.completedYuan === null) return absent(figure, 'yuan', 'not-published')
  return known(figure, toDate - row.completedYuan, 'yuan', 'in-quarter')
}

/** A project over the published periods up to `at`, from the first that has it, oldest first. */
export function projectHistory(publications: Publications, at: Period, id: string): readonly ProjectPoint[] {
  const editions = until(publications, at)
  const first = editions.findIndex((edition) => projectById(edition, id) !== undefined)
  if (first < 0) return []
  return editions.slice(first).map((edition) => {
    const { period } = edition
    const row = projectById(edition, id)
    const ratio = ratioOfRow(row ?? { planYuan: null, completedYuan: null })
    const key = `project.${id}`
    const progress = timeProgress(edition).value
    return {
      period,
      inQuarter: asOf(inQuarterOf(publications, edition, id), period, at),
      toDate: asOf(published(`${key}.completed`, row?.completedYuan ?? null, 'yuan'), period, at),
      ratio: asOf(ratioFigure(`${key}.ratio`, ratio), period, at),
      points: asOf(pointsFigure(`${key}.points`, ratio, progress), period, at),
      stageName: edition.stages.find((stage) => stage.id === row?.stage)?.name ?? null,
    }
  })
}
