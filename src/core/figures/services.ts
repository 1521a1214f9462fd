import type { Edition } from '@/core/publication/contract'
import { define, told, type Told } from './definition'
import { groupBy } from './group-by'
import { noRows } from './source-table'

/** Defines what each service platform reports, as published, in the edition's order. */
export const serviceDefinitions = ({ services }: Edition) =>
  [...groupBy(services, ({ group }) => group)].map(([group, rows]) => ({
    group,
    figures: rows.map(({ name, value, unit, decimals }) => {
      const own = { key: `service.${group}`, speaks: { of: 'edition' }, value } as const
      const reported = define(own, name, 'service', 'published', ({ value }) => ({ value }), noRows)
      return { name, value: { ...reported, what: 'value', format: { decimals, suffix: unit ?? '' } } }
    }),
  }))

/** A service platform and what it reports. */
export type ServiceGroup = Told<ReturnType<typeof serviceDefinitions>>[number]
export type ServiceFigure = ServiceGroup['figures'][number]
export const serviceFigures = (edition: Edition): readonly ServiceGroup[] => told(serviceDefinitions(edition))
