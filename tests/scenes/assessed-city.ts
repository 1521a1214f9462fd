import type { District, Edition, Indicator } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { edition } from '../core/publication/small-city'

// Assessments made to order: districts A to D (and Z, ranked apart where a test says so), scores in that order.
export const FOUR: readonly District[] = ['A', 'B', 'C', 'D'].map((id) => ({
  id,
  name: `${id}区`,
  group: 'district',
}))
export const WITH_ZONE: readonly District[] = [
  ...FOUR,
  { id: 'Z', name: 'Z高新区', group: 'functional-zone' },
]

/** A period's edition with these scores; a district beyond the list is not in the assessment. */
export const scored = (
  period: Period,
  scores: readonly (number | null)[],
  districts: readonly District[] = FOUR,
): Edition =>
  edition({
    period,
    projects: [],
    districts: districts.map((district) => ({ ...district })),
    assessment: {
      indicators: [],
      results: scores.map((score, at) => ({
        district: districts[at]?.id ?? '',
        score,
        rank: null,
        values: {},
      })),
    },
  })

/** A period's edition without an assessment. */
export const unassessed = (period: Period): Edition => ({ ...scored(period, []), assessment: null })

export const indicator = (id: string, change: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `指标${id}`,
  unit: '%',
  weight: 10,
  better: 'higher',
  decimals: 1,
  ...change,
})

/** An edition whose indicators have these values, one list an indicator, in the districts' order. */
export const measured = (
  values: readonly (readonly (number | null)[])[],
  indicators: readonly Indicator[] = values.map((_, at) => indicator(String(at))),
  districts: readonly District[] = FOUR,
): Edition =>
  edition({
    projects: [],
    districts: districts.map((district) => ({ ...district })),
    assessment: {
      indicators: indicators.map((one) => ({ ...one })),
      results: districts.map(({ id }, place) => ({
        district: id,
        score: 90 - place,
        rank: null,
        values: Object.fromEntries(indicators.map((one, at) => [one.id, values[at]?.[place] ?? null])),
      })),
    },
  })
