import type { District } from '@/core/publication/contract'
import { valueOf, type Figure } from './figure'
import type { IndicatorFigures } from './indicators'
import { known } from './make'

export interface IndicatorLeads {
  readonly district: District
  /** In how many indicators it has rank 1, shared ones included. */
  readonly leads: Figure
}

/** The indicators in which a district has rank 1, with its cell in each. */
export const leadsOf = (indicators: readonly IndicatorFigures[], districtId: string) =>
  indicators.flatMap(({ indicator, cells }) => {
    const cell = cells.find(({ district, rank }) => district.id === districtId && valueOf(rank) === 1)
    return cell ? [{ indicator, cell }] : []
  })

/** How often each district is best, in the edition's order; those without any value are not among them. */
export function indicatorLeads(indicators: readonly IndicatorFigures[]): readonly IndicatorLeads[] {
  const districts = indicators[0]?.cells.map(({ district }) => district) ?? []
  return districts.flatMap((district, at): IndicatorLeads[] => {
    const ranks = indicators.map(({ cells }) => cells[at]).map((cell) => cell && valueOf(cell.rank))
    if (!ranks.some((rank) => typeof rank === 'number')) return []
    const leads = leadsOf(indicators, district.id).length
    return [{ district, leads: known(`indicator.leads.${district.id}`, leads, 'count', 'count') }]
  })
}
