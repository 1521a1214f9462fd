import { valueOf, type Figure, type Maybe } from '@/core/figures/figure'
import { figureOf } from '@/core/figures/definition'
import { groupFigures, type GroupFigures } from '@/core/figures/groups'
import { quarterHistory, type QuarterPoint } from '@/core/figures/history'
import { absent, asOf } from '@/core/figures/make'
import { CROSS, DIRECT, placeOf } from '@/core/figures/place'
import type { ProjectContext } from '@/core/figures/projects'
import { rankFigures, rankHistory } from '@/core/figures/ranking'
import { groupOf } from '@/core/figures/rows'
import { sharedBy, stagesOfGroup, type StageShare } from '@/core/figures/subjects'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt, type Edition, type Project } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { scaleEndOf } from '../../projects/figures'
import { orderedRows, type PackedRow } from '../../projects/rows'
import type { SceneFigures } from '../../scene'

/** A published quarter: what was completed in it, and the rank the assessment gave. */
export interface DistrictQuarter extends QuarterPoint {
  readonly rank: Maybe
}

export interface DistrictFigures {
  readonly at: Period
  readonly about: string
  readonly group: GroupFigures
  readonly timeProgress: Figure
  readonly score: Maybe
  readonly rank: Maybe
  readonly change: Maybe
  /** How many districts are ranked in its group. */
  readonly ranked: number
  /** Published quarters up to `at`, oldest first. */
  readonly quarters: readonly DistrictQuarter[]
  readonly stages: readonly StageShare[]
  /** Its projects, the highest ratio first; behind them those it shares with others, which its sums leave out. */
  readonly rows: readonly PackedRow[]
  readonly shared: Figure
  readonly context: ProjectContext
  readonly scaleEnd: number
}

/** Of a district also those that it shares. */
const isOf = (about: string) => (row: Project) =>
  placeOf(row.districts) === about || row.districts.includes(about)

function rowsOf(edition: Edition, about: string) {
  const projects = edition.projects.filter(isOf(about))
  return { rows: orderedRows({ ...edition, projects }), scaleEnd: scaleEndOf({ ...edition, projects }) }
}

export const figures: SceneFigures<DistrictFigures> = (publications, at, about = '') => {
  const edition = editionAt(publications, at)
  const district = edition?.districts.find(({ id }) => id === about)
  const key = `district.${about}` as const
  const isThere = district || ((key === CROSS || key === DIRECT) && edition?.projects.some(isOf(about)))
  if (!edition || !isThere) return { leftOut: 'scenes.left-out.no-district' }
  const history = rankHistory(publications, at)
  const all = history.series.filter((each) => each.district.group === district?.group)
  const ranks = all.find((each) => each.district.id === about)?.ranks ?? []
  const { period, rules, districts, stages } = edition
  return {
    at,
    about,
    group: groupFigures(publications, at, key),
    timeProgress: timeProgress(edition),
    ...rankFigures(publications, at, about),
    ranked: all.filter((each) => valueOf(each.ranks.at(-1) ?? absent('', 'rank', 'not-published')) !== null)
      .length,
    quarters: quarterHistory(publications, at, key).map((quarter, place) => ({
      ...quarter,
      rank: ranks[place] ?? asOf(absent(`${key}.rank`, 'rank', 'not-published'), quarter.period, at),
    })),
    stages: stagesOfGroup(edition, key),
    ...rowsOf(edition, about),
    shared: figureOf(sharedBy(edition, groupOf(edition, key))),
    context: { period, rules, districts, stages },
  }
}
