import type { District } from '@/publication/contract'
import { valueOf, type Figure } from './figure'
import type { IndicatorFigures } from './indicators'
import { known } from './make'

export interface IndicatorLeads {
  readonly district: District
  /** In how many indicators it has rank 1, shared ones included. */
  readonly leads: Figure
}

/** How often each district is best, in the edition's order; those without any value are not among them. */
export function indicatorLeads(indicators: readonly IndicatorFigures[]): readonly IndicatorLeads[] {
  const districts = indicators[0]?.cells.map(({ district }) => district) ?? []
  return districts.flatMap((district, at): IndicatorLeads[] => {
    const ranks = indicators.map(({ cells }) => cells[at]).map((cell) => cell && valueOf(cell.rank))
    if (!ranks.some((rank) => typeof rank === 'number')) return []
    const leads = ranks.filter((rank) => rank === 1).length
    return [{ district, leads: known(`indicator.leads.${district.id}`, leads, 'count', 'count') }]
  })
}
