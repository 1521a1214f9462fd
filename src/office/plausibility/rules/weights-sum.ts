import type { Edition } from '@/core/publication/contract'
import type { PlausibilityRule } from '../rule'

const WHOLE = 100

function sumOf(edition: Edition | null): number | null {
  const weights = edition?.assessment?.indicators.map(({ weight }) => weight) ?? []
  const known = weights.filter((weight) => weight !== null)
  if (known.length === 0 || known.length < weights.length) return null
  return Math.round(known.reduce((sum, weight) => sum + weight, 0) * 1e6) / 1e6
}

/** The weights of the indicators do not add up to 100; what they added up to before was told then. */
export const weightsSum: PlausibilityRule = {
  id: 'weights-sum',
  level: 'tell',
  look({ edition, previous }) {
    const sum = sumOf(edition)
    if (sum === null || sum === WHOLE || sum === sumOf(previous)) return []
    return [{ paths: ['assessment.indicators'], named: { sum: { decimal: sum } } }]
  },
}
