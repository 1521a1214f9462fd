import type { Light, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { figureOf } from './definition'
import { isAbsent, type AbsentCode, type Maybe, type Unit } from './figure'
import { groupFigures } from './groups'
import { laggardIds, laggardsTogether } from './laggards'
import { editionOf } from './make'
import { CROSS, DIRECT } from './place'
import { rankFigures } from './ranking'
import { groupOf, levelsOf, type GroupKey } from './rows'
import { stageCountOf } from './stages'
import { timeProgress } from './time-progress'

/** How many laggards are named in the open figures. */
const OPEN_LAGGARDS = 10

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

const OF_GROUP = ['count', 'total', 'plan', 'completed', 'ratio', 'points', 'light', 'quarter'] as const

/** The open figures of a period. Refuses one that is not published (RangeError). */
export function openFigures(publications: Publications, at: Period): OpenFigures {
  const edition = editionOf(publications, at)
  const districts = edition.districts.map(({ id }) => id)
  const groups: GroupKey[] = [
    'city',
    ...levelsOf(edition),
    ...districts.map((id): GroupKey => `district.${id}`),
    CROSS,
    ...(groupOf(edition, DIRECT).length > 0 ? ([DIRECT] as const) : []),
  ]
  return {
    period: edition.period,
    revision: edition.revision,
    figures: [
      ...groups.flatMap((key) => {
        const figures = groupFigures(publications, at, key)
        return OF_GROUP.map((name) => figures[name])
      }),
      timeProgress(edition),
      ...districts.flatMap((id) => Object.values(rankFigures(publications, at, id))),
      ...edition.stages.map(({ id }) => figureOf(stageCountOf(edition, id))),
      laggardsTogether(edition).count,
    ],
    laggards: laggardIds(edition, OPEN_LAGGARDS),
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
