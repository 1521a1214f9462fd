import type { Edition, Light, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { isAbsent, type AbsentCode, type Maybe, type Unit } from './figure'
import { groupFigures } from './groups'
import { laggardIds, laggardsCount } from './laggards'
import { editionOf } from './make'
import { rankChangeOf, rankOf, scoreOf } from './ranking'
import { CROSS, type GroupKey } from './rows'
import { stageCount } from './stages'
import { timeProgress } from './time-progress'

/** How many laggards are named in the open figures. */
export const OPEN_LAGGARDS = 10

/** Every computed figure of a period (docs/format.md). */
export interface OpenFigures {
  readonly period: Period
  readonly revision: number
  readonly figures: readonly Maybe<number | Light>[]
  /** Ids of the projects furthest behind, most first. */
  readonly laggards: readonly string[]
}

/** An open figure as printed: unrounded value, unit and how it is written; or why there is none. */
export type PrintedFigure =
  | { readonly value: number | Light; readonly unit: Unit; readonly text: string }
  | { readonly absent: AbsentCode }

export interface PrintedFigures extends Omit<OpenFigures, 'figures'> {
  readonly figures: Readonly<Record<string, PrintedFigure>>
}

function ofGroup(publications: Publications, at: Period, key: GroupKey): Maybe<number | Light>[] {
  const { count, total, plan, completed, ratio, points, light, quarter } = groupFigures(publications, at, key)
  return [count, total, plan, completed, ratio, points, light, quarter]
}

const ofDistrict = (publications: Publications, at: Period, edition: Edition, id: string): Maybe[] => [
  scoreOf(edition, id),
  rankOf(edition, id),
  rankChangeOf(publications, at, id),
]

/** The open figures of a period. Refuses one that is not published (RangeError). */
export function openFigures(publications: Publications, at: Period): OpenFigures {
  const edition = editionOf(publications, at)
  const districts = edition.districts.map(({ id }) => id)
  const groups: GroupKey[] = [
    'city',
    'provincial',
    'municipal',
    ...districts.map((id): GroupKey => `district.${id}`),
    CROSS,
  ]
  return {
    period: edition.period,
    revision: edition.revision,
    figures: [
      ...groups.flatMap((key) => ofGroup(publications, at, key)),
      timeProgress(edition),
      ...districts.flatMap((id) => ofDistrict(publications, at, edition, id)),
      ...edition.stages.map(({ id }) => stageCount(edition, id)),
      laggardsCount(edition),
    ],
    laggards: laggardIds(edition).slice(0, OPEN_LAGGARDS),
  }
}

/** The open figures by id, each written out by `write`. */
export function printFigures(
  { figures, ...rest }: OpenFigures,
  write: (figure: Maybe<number | Light>) => string,
): PrintedFigures {
  const printed = figures.map((figure): [string, PrintedFigure] => [
    figure.id,
    isAbsent(figure)
      ? { absent: figure.absent }
      : { value: figure.value, unit: figure.unit, text: write(figure) },
  ])
  return {
    period: rest.period,
    revision: rest.revision,
    figures: Object.fromEntries(printed),
    laggards: rest.laggards,
  }
}
