import type { Edition } from '@/core/publication/contract'
import type { PlausibilityRule } from '../rule'
import { own } from '@/core/publication/own'

/** Half of the last digit that scores are published with. */
const TOLERANCE = 0.005 + 1e-9
const FEWEST = 3

/** What values × weights give, in the scale of 100; null where one of them is not known. */
function weighted({ assessment }: Edition, values: Readonly<Record<string, number | null>>): number | null {
  let sum = 0
  for (const { id, weight } of assessment?.indicators ?? []) {
    const value = own(values, id) ?? null
    if (value === null || weight === null) return null
    sum += (value * weight) / 100
  }
  return sum
}

/** Scores that are not what values × weights give, where most of the others are. */
export const scoreDiffers: PlausibilityRule = {
  id: 'score-differs',
  level: 'decide',
  look({ edition }) {
    const nameOf = new Map(edition.districts.map(({ id, name }) => [id, name]))
    const compared = (edition.assessment?.results ?? []).flatMap(({ district, score, values }, at) => {
      const given = weighted(edition, values)
      return score === null || given === null ? [] : [{ at, district, score, given }]
    })
    const odd = compared.filter(({ score, given }) => Math.abs(score - given) > TOLERANCE)
    if (compared.length < FEWEST || odd.length * 2 >= compared.length) return []
    return odd.map(({ at, district, score, given }) => {
      const values = { was: { decimal: given, decimals: 2 }, now: { decimal: score } }
      const named = { district: nameOf.get(district) ?? district, ...values }
      return { paths: [`assessment.results[${at}].score`], named, ...values }
    })
  },
}
