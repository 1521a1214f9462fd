/** The typographic minus, as wide as a plus. */
export const MINUS = '\u2212'
const NON_BREAKING_SPACE = '\u00a0'

interface Digits {
  readonly whole: string
  readonly fraction: string
  readonly isZero: boolean
}

/**
 * The magnitude of `value × 10^shift` to `decimals` places, half-up on the number's own shortest decimal digits, so
 * that 1.005 becomes 1.01 and +x and −x mirror each other. Shifting moves the point and never multiplies.
 * Refuses what is not finite.
 */
function roundedDigits(value: number, decimals: number, shift: number): Digits {
  if (!Number.isFinite(value)) throw new RangeError(`cannot write out ${value}`)
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + shift + decimals
  const padded = kept < 0 ? '0' : digits.padEnd(kept + 1, '0')
  const floor = BigInt(padded.slice(0, Math.max(kept, 0)) || '0')
  const roundsUp = kept >= 0 && (padded[kept] ?? '0') >= '5'
  const text = String(roundsUp ? floor + 1n : floor).padStart(decimals + 1, '0')
  const point = text.length - decimals
  return { whole: text.slice(0, point), fraction: text.slice(point), isZero: /^0+$/.test(text) }
}

export interface NumberStyle {
  /** Places after the point. */
  readonly decimals: number
  /** Power of ten the value is multiplied by: 2 for percent, −8 for 亿. */
  readonly shift?: number
  /** `minus`: only below zero (the default); `always`: plus too; `none`: the magnitude. Zero never has a sign. */
  readonly sign?: 'minus' | 'always' | 'none'
}

/** A number as digits with separators by thousands; what rounds to zero has no sign. */
export function writeNumber(value: number, { decimals, shift = 0, sign = 'minus' }: NumberStyle): string {
  const { whole, fraction, isZero } = roundedDigits(value, decimals, shift)
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const digits = fraction ? `${grouped}.${fraction}` : grouped
  if (isZero || sign === 'none') return digits
  if (value < 0) return MINUS + digits
  return sign === 'always' ? `+${digits}` : digits
}

/** A number to the nearest whole, half away from zero, never −0. */
export const nearestWhole = (value: number): number =>
  (value < 0 ? -Math.round(-value) : Math.round(value)) || 0

/** A number with its unit behind it; a unit in letters stands off by a space that does not break. */
export const withUnit = (number: string, unit: string) => ({
  number,
  unit,
  text: /^\p{Script=Latin}/u.test(unit) ? number + NON_BREAKING_SPACE + unit : number + unit,
})
