/** An exact decimal: `digits` × 10^−`scale`. Amounts are never multiplied in binary fractions. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const LONGEST = 30

/** A number as people type it: `1,234.50`, `-3`, `３，０００` already made half-width. Null where it is none. */
export function decimalOf(text: string): Decimal | null {
  const bare = GROUPED.test(text) ? text.replaceAll(',', '') : text
  const parts = PLAIN.exec(bare)
  if (!parts || bare.length > LONGEST) return null
  const [, sign, whole = '0', fraction = ''] = parts
  const digits = BigInt(whole + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** The decimal a spreadsheet shows for its binary number: fifteen significant digits, as Excel keeps. Null if not finite. */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  const base = decimalOf(mantissa)
  return base && shifted(base, Number(exponent))
}

/** Times ten to a power, exactly. */
export function shifted({ digits, scale }: Decimal, power: number): Decimal {
  const rest = scale - power
  return rest >= 0 ? { digits, scale: rest } : { digits: digits * 10n ** BigInt(-rest), scale: 0 }
}

/** The nearest whole number, half away from zero; `exact` tells whether anything was lost. Null beyond 2^53. */
export function wholeOf({
  digits,
  scale,
}: Decimal): { readonly value: number; readonly exact: boolean } | null {
  const unit = 10n ** BigInt(scale)
  const magnitude = digits < 0n ? -digits : digits
  const rounded = (magnitude * 2n + unit) / (unit * 2n)
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const value = Number(digits < 0n ? -rounded : rounded)
  return { value: value === 0 ? 0 : value, exact: magnitude % unit === 0n }
}

export const numberOf = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`)

/** To so many decimals, half away from zero: `50000.0`. */
export function roundedText({ digits, scale }: Decimal, decimals: number): string {
  const unit = 10n ** BigInt(Math.max(0, scale - decimals))
  const magnitude = (digits < 0n ? -digits : digits) * 10n ** BigInt(Math.max(0, decimals - scale))
  const text = String((magnitude * 2n + unit) / (unit * 2n)).padStart(decimals + 1, '0')
  const point = text.length - decimals
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${decimals > 0 ? '.' : ''}${text.slice(point)}`
}
