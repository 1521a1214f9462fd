import { asWritten, scoreDecimals } from '@/core/figures/score-decimals'
import type { PlausibilityRule } from '../rule'

/** Scores of one group that differ and read alike even with the decimals that the column is written with. */
export const scoresAlike: PlausibilityRule = {
  id: 'scores-alike',
  level: 'tell',
  look({ edition }) {
    const decimals = scoreDecimals(edition.assessment?.results.map(({ score }) => score) ?? [])
    const districts = new Map(edition.districts.map((district) => [district.id, district]))
    const groups = new Map<string, { at: number; score: number; name: string }[]>()
    edition.assessment?.results.forEach(({ district, score }, at) => {
      const { group = '', name = district } = districts.get(district) ?? {}
      if (score === null) return
      const key = `${group} ${asWritten(score, decimals)}`
      groups.set(key, [...(groups.get(key) ?? []), { at, score, name }])
    })
    return [...groups.values()].flatMap((alike) => {
      const [first, ...others] = alike
      if (!first || new Set(alike.map(({ score }) => score)).size < 2) return []
      const path = (at: number) => `assessment.results[${at}].score`
      const names = { list: alike.map(({ name }) => name) }
      const score = { decimal: first.score, decimals }
      return [{ paths: [path(first.at), ...others.map(({ at }) => path(at))], named: { names, score } }]
    })
  },
}
