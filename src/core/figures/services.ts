import type { Edition } from '@/core/publication/contract'
import type { Maybe } from './figure'
import { groupBy } from './group-by'
import { published } from './make'

export interface ServiceFigure {
  readonly name: string
  readonly value: Maybe
}

/** A service platform and what it reports. */
export interface ServiceGroup {
  readonly group: string
  readonly figures: readonly ServiceFigure[]
}

/** The service platforms' figures as published, in the edition's order. */
export const serviceFigures = ({ services }: Edition): readonly ServiceGroup[] =>
  [...groupBy(services, ({ group }) => group)].map(([group, rows]) => ({
    group,
    figures: rows.map(({ name, value, unit, decimals }) => ({
      name,
      value: {
        ...published(`service.${group}.${name}`, value, 'service'),
        format: { decimals, suffix: unit ?? '' },
      },
    })),
  }))
