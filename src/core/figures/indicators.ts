import type { District, Edition, Indicator } from '@/core/publication/contract'
import { skipRanks } from '@/core/publication/ranks'
import type { Maybe } from './figure'
import { absent, known, published } from './make'

export interface IndicatorCell {
  readonly district: District
  readonly value: Maybe
  /** Rank among all districts that have a value. */
  readonly rank: Maybe
}

export interface IndicatorFigures {
  readonly indicator: Indicator
  /** One a district, in the edition's order. */
  readonly cells: readonly IndicatorCell[]
}

/** Every indicator × district: value, and rank within the indicator by `better`; null is not ranked. */
export function indicatorFigures(edition: Edition): readonly IndicatorFigures[] {
  const { assessment, districts } = edition
  if (assessment === null) return []
  const results = new Map(assessment.results.map((result) => [result.district, result.values]))
  return assessment.indicators.map((indicator) => {
    const values = districts.map(({ id }) => results.get(id)?.[indicator.id] ?? null)
    const ranks = skipRanks(values, indicator.better)
    const format = { decimals: indicator.decimals, suffix: indicator.unit ?? '' }
    const cells = districts.map((district, at) => {
      const id = `indicator.${indicator.id}.${district.id}`
      const rank = ranks[at] ?? null
      return {
        district,
        value: { ...published(`${id}.value`, values[at] ?? null, 'indicator'), format },
        rank:
          rank === null
            ? absent(`${id}.rank`, 'rank', 'not-published')
            : known(`${id}.rank`, rank, 'rank', 'rank'),
      }
    })
    return { indicator, cells }
  })
}
