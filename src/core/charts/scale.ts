/** A scale between round numbers around some values. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
  /** Places after the point that a step needs. */
  readonly decimals: number
}

const ROUND = [1, 2, 5, 10]
/** Sums of steps lose their last digits; what differs by less is the same number. */
const TOLERANCE = 1e-9

/** Round ends and steps around the values, at most about `ticks` steps; for dots, which need no zero. No values: 0 to 1. */
export function roundScale(values: readonly number[], ticks = 6): Scale {
  if (values.length === 0) return { min: 0, max: 1, step: 1, decimals: 0 }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = high > low ? high - low : Math.max(Math.abs(high) * 0.1, 1)
  const power = Math.floor(Math.log10(span / ticks))
  const step = (ROUND.find((digit) => digit * 10 ** power >= span / ticks) ?? 10) * 10 ** power
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + TOLERANCE))
  const round = (steps: number) => Number((steps * step).toFixed(decimals))
  const min = round(Math.floor(low / step + TOLERANCE))
  const max = round(Math.ceil(high / step - TOLERANCE))
  return { min, max: max > min ? max : round(Math.floor(low / step + TOLERANCE) + 1), step, decimals }
}
