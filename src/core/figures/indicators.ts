import type { Edition } from '@/core/publication/contract'
import { skipRanks } from '@/core/publication/ranks'
import { define, told, type Subject, type Told } from './definition'
import { labelledDistricts } from './district-labels'
import { compared, type SourceRow } from './source-table'
import { own } from '@/core/publication/own'

/** All districts' values and ranks in an indicator, and the index of one district. */
interface Within extends Subject {
  readonly rows: readonly SourceRow[]
  readonly own: number
}

const table = ({ rows }: Within) => compared('district', ['value', 'rank'], rows)
const valueOf = ({ rows, own }: Within) => ({ value: rows[own]?.values[0] ?? null })
const rankOf = ({ rows, own }: Within) => ({ value: rows[own]?.values[1] ?? null })

/** Defines value and rank of every indicator × district, in the edition's order; the rank goes by `better`. */
export function indicatorDefinitions(edition: Edition) {
  const { assessment } = edition
  const districts = labelledDistricts(edition)
  const results = new Map(assessment?.results.map((result) => [result.district, result.values]))
  return (assessment?.indicators ?? []).map((indicator) => {
    const values = districts.map(({ id }) => own(results.get(id) ?? {}, indicator.id) ?? null)
    const ranks = skipRanks(values, indicator.better)
    const rows = districts.map(({ id, name }, at): SourceRow => {
      const value = values[at] ?? null
      return { id, name, values: [value, ranks[at] ?? null], counted: value !== null }
    })
    const format = { decimals: indicator.decimals, suffix: indicator.unit ?? '' }
    const cells = districts.map((district, own) => {
      const key = `indicator.${indicator.id}.${district.id}`
      const within: Within = { key, speaks: { of: 'indicator', name: indicator.name }, rows, own }
      return {
        district,
        value: { ...define(within, 'value', 'indicator', 'published', valueOf, table), format },
        rank: define(within, 'rank', 'rank', 'rank', rankOf, table),
      }
    })
    return { indicator, cells }
  })
}

export type IndicatorFigures = Told<ReturnType<typeof indicatorDefinitions>>[number]
export const indicatorFigures = (edition: Edition): readonly IndicatorFigures[] =>
  told(indicatorDefinitions(edition))
