import type { Geometry } from './geometry'
import type { FrameConfig } from './frame-config'

const MINUTE_MS = 60_000
const LARGEST_PX = 24
const LARGEST_SHARE = 0.015
/**
 * Minutes of one swing in x and in y: they have no common divisor, so the path covers the whole square in five hours.
 */
const SWING_MINUTES = { x: 19, y: 16 } as const
/** LCD and OLED panels are not wider than this. LED walls are, and do not burn in. */
const WIDEST_PANEL_MM = 3000

/** From −1 to 1 and back in a period, at an even pace. */
const swing = (step: number, period: number): number => {
  const phase = (((step % period) + period) % period) / period
  return phase < 0.5 ? 4 * phase - 1 : 3 - 4 * phase
}

/**
 * Whether the picture drifts: as configured; `auto` drifts unless the wall is LED (pre-distorted, or wider than any
 * panel).
 */
export const drifts = ({ drift, anamorphic, wall }: FrameConfig): boolean =>
  drift === 'auto' ? !anamorphic && !(wall && wall.widthMm > WIDEST_PANEL_MM) : drift

/**
 * The offset of the whole picture in whole layout pixels: a step a minute by the clock, at most 1.5 % of the shorter
 * side and 24 px.
 */
export function driftAt(
  nowMs: number,
  { widthPx, heightPx }: Pick<Geometry, 'widthPx' | 'heightPx'>,
): { readonly xPx: number; readonly yPx: number } {
  const minute = Math.floor(nowMs / MINUTE_MS)
  const most = Math.min(LARGEST_PX, LARGEST_SHARE * Math.min(widthPx, heightPx))
  const reach = most / Math.SQRT2
  const offset = (period: number) => Math.trunc(reach * swing(minute, period)) + 0
  return { xPx: offset(SWING_MINUTES.x), yPx: offset(SWING_MINUTES.y) }
}

/** Milliseconds until the next step. */
export const nextDriftMs = (nowMs: number): number =>
  MINUTE_MS - (((nowMs % MINUTE_MS) + MINUTE_MS) % MINUTE_MS)
