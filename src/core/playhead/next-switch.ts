import { isLit, type HoursConfig } from './hours'

const MINUTE_MS = 60_000
/** Spans shorter than this are not looked for. */
const STRIDE_MS = 5 * MINUTE_MS
const AHEAD_MS = 15 * 24 * 60 * MINUTE_MS

/** When the display is next switched on or off, to the minute; null: not within two weeks. */
export function nextSwitch(hours: HoursConfig, nowMs: number, timeZone: string): number | null {
  if (hours === null) return null
  const lit = isLit(hours, nowMs, timeZone)
  const minute = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  for (let ahead = STRIDE_MS; ahead <= AHEAD_MS; ahead += STRIDE_MS) {
    if (isLit(hours, minute + ahead, timeZone) === lit) continue
    let at = minute + ahead
    while (isLit(hours, at - MINUTE_MS, timeZone) !== lit) at -= MINUTE_MS
    return at
  }
  return null
}
