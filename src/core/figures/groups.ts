import type { District, Edition, Light, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { pointsFigure, ratioFigure, sumFigure } from './completion'
import type { Figure, Maybe } from './figure'
import { inQuarter, quarterChange, quarterChangeRatio } from './in-quarter'
import { lightFigure } from './lights'
import { editionOf, known } from './make'
import { CROSS, sumsOf, type GroupKey } from './rows'
import { timeProgress } from './time-progress'

/** All figures of a group of projects at one period. */
export interface GroupFigures {
  readonly key: GroupKey
  /** The district it is; null for the city, a level and 跨区(市). */
  readonly district: District | null
  readonly count: Figure
  readonly total: Maybe
  readonly plan: Maybe
  readonly completed: Maybe
  readonly ratio: Maybe
  readonly points: Maybe
  readonly light: Maybe<Light>
  /** Investment completed in the quarter, and its change on the quarter before in yuan and as a fraction. */
  readonly quarter: Maybe
  readonly quarterChange: Maybe
  readonly quarterChangeRatio: Maybe
}

const districtOf = (edition: Edition, key: GroupKey) =>
  edition.districts.find(({ id }) => key === `district.${id}`) ?? null

/** The figures of one group. Refuses a period that is not published (RangeError). */
export function groupFigures(publications: Publications, at: Period, key: GroupKey): GroupFigures {
  const edition = editionOf(publications, at)
  const sums = sumsOf(edition, key)
  const points = pointsFigure(`${key}.points`, sums.ratio, timeProgress(edition).value)
  return {
    key,
    district: districtOf(edition, key),
    count: known(`${key}.count`, sums.count, 'count', 'count'),
    total: sumFigure(`${key}.total`, sums.total),
    plan: sumFigure(`${key}.plan`, sums.plan),
    completed: sumFigure(`${key}.completed`, sums.completed),
    ratio: ratioFigure(`${key}.ratio`, sums.ratio),
    points,
    light: lightFigure(`${key}.light`, points, edition.rules.lights),
    quarter: inQuarter(publications, at, key),
    quarterChange: quarterChange(publications, at, key),
    quarterChangeRatio: quarterChangeRatio(publications, at, key),
  }
}

/** Every district in the edition's order; 跨区(市) behind them, where there is such a project. */
export function districtFigures(publications: Publications, at: Period): readonly GroupFigures[] {
  const edition = editionOf(publications, at)
  const keys: GroupKey[] = edition.districts.map(({ id }): GroupKey => `district.${id}`)
  if (sumsOf(edition, CROSS).count > 0) keys.push(CROSS)
  return keys.map((key) => groupFigures(publications, at, key))
}
