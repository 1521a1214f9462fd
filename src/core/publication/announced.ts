import { own } from './own'

/** A total as announced: `mantissa × 10^exponent`, where the mantissa's last digit is the last one announced. */
export interface Announced {
  readonly mantissa: bigint
  readonly exponent: number
}

const UNITS: Readonly<Record<string, number>> = {
  亿元: 8,
  亿: 8,
  千万元: 7,
  百万元: 6,
  万元: 4,
  万: 4,
  千元: 3,
  元: 0,
  '%': -2,
}
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(\D*)$/

function announced(text: string, isUnit: (unit: string) => boolean): Announced | null {
  const [, whole, decimals = '', unit = ''] = NUMBER.exec(text.normalize('NFKC').trim()) ?? []
  const power = own(UNITS, unit)
  if (whole === undefined || power === undefined || !isUnit(unit)) return null
  return { mantissa: BigInt(whole.replaceAll(',', '') + decimals), exponent: power - decimals.length }
}

/** An announced amount in yuan: `566.2亿元`, `1,234万元`; null where it cannot be read without guessing. */
export const announcedYuan = (text: string): Announced | null => announced(text, (unit) => unit !== '%')

/** An announced ratio as a fraction: `123.6%`; null where it cannot be read. */
export const announcedRatio = (text: string): Announced | null => announced(text, (unit) => unit === '%')

/** True when `numerator / denominator` is within half of the last digit announced, computed exactly. */
export function isAsAnnounced(
  { mantissa, exponent }: Announced,
  numerator: number,
  denominator: number = 1,
): boolean {
  const lift = 10n ** BigInt(Math.abs(exponent))
  const [above, below] = exponent < 0 ? [lift, 1n] : [1n, lift]
  const unit = BigInt(denominator) * below
  const difference = BigInt(numerator) * above - mantissa * unit
  return 2n * (difference < 0n ? -difference : difference) <= unit
}
