const TENTH = 0.05
/** From this factor on a whole column has slipped. */
const SLIPPED = 20

/** The middle value of some numbers; null of none. Of an even number the lower one. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** The power of ten, other than 0, that lies nearest to a ratio, as 10 or 0.001. */
export function powerOfTenNear(ratio: number): number {
  const power = Math.round(Math.log10(ratio))
  return 10 ** (power === 0 ? Math.sign(Math.log10(ratio)) || 1 : power)
}

/** Whether a value is ten, a hundred, … times another, or such a part of it; both above 0. `within` in powers of ten. */
export function isPowerOfTen(ratio: number, within = TENTH): boolean {
  if (!(ratio > 0) || !Number.isFinite(ratio)) return false
  const power = Math.log10(ratio)
  return Math.round(power) !== 0 && Math.abs(power - Math.round(power)) <= within
}

/** Whether most amounts, or their sum, are twenty times as large or as small as before. */
export function hasSlipped(changes: readonly { readonly wasYuan: number; readonly nowYuan: number }[]) {
  const known = changes.filter(({ wasYuan, nowYuan }) => wasYuan > 0 && nowYuan > 0)
  const middle = middleOf(known.map(({ wasYuan, nowYuan }) => nowYuan / wasYuan))
  const far = (ratio: number | null) => ratio !== null && (ratio >= SLIPPED || ratio <= 1 / SLIPPED)
  return known.length >= FEWEST && far(middle) ? middle : null
}

const FEWEST = 3
