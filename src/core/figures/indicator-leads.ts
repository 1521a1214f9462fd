import { countOf, told, type Told } from './definition'
import { valueOf } from './figure'
import type { IndicatorFigures } from './indicators'
import { compared, type SourceTable } from './source-table'

const table = (rows: SourceTable['rows']) => compared('field', ['value', 'rank'], rows)

/** Defines in how many indicators each district has rank 1, shared or alone; districts without any value are left out. */
export function leadDefinitions(indicators: readonly IndicatorFigures[]) {
  const districts = indicators[0]?.cells.map(({ district }) => district) ?? []
  return districts.flatMap((district, at) => {
    const { id, name } = district
    const rows = indicators.flatMap(({ indicator, cells }) => {
      const [value, rank] = [cells[at]?.value, cells[at]?.rank].map((figure) =>
        figure ? valueOf(figure) : null,
      )
      return rank == null
        ? []
        : [{ id: indicator.id, name: indicator.name, values: [value ?? null, rank], counted: true }]
    })
    const first = rows.filter(({ values }) => values[1] === 1)
    const speaks = { of: 'district', name, level: null } as const
    return rows.length > 0
      ? [{ district, leads: countOf(`indicator.leads.${id}`, 'leads', speaks, first, table) }]
      : []
  })
}

export type IndicatorLeads = Told<ReturnType<typeof leadDefinitions>>[number]
export const indicatorLeads = (indicators: readonly IndicatorFigures[]): readonly IndicatorLeads[] =>
  told(leadDefinitions(indicators))
