import { at, passStartedAt, type Loop, type Position } from './timeline'

/** After this many failures in a row a scene is suspended, for this long. */
export const FAILURES_TO_REST = 3
export const REST_MS = 3_600_000

/** A scene that threw; shown on the status page until it plays through again. */
export interface SceneFault {
  readonly scene: string
  readonly reason: string
  readonly failuresInRow: number
  readonly failedAt: number
  /** Until then the scene is skipped: to the end of this round of the loop, or of its suspension. */
  readonly skippedUntil: number
}

export type Faults = ReadonlyMap<string, SceneFault>

export const noFaults: Faults = new Map()

export const rests = ({ failuresInRow }: SceneFault): boolean => failuresInRow >= FAILURES_TO_REST

/** Whether a scene is skipped now. A clock set back to before the failure lets it try again. */
function isSkipped(faults: Faults, scene: string, nowMs: number) {
  const fault = faults.get(scene)
  return fault !== undefined && nowMs >= fault.failedAt && nowMs < fault.skippedUntil
}

/**
 * After a scene threw: it is skipped for the rest of this round of the loop, after the third time in a row for an hour.
 * What it throws while it is skipped already does not count again.
 */
export function failed(faults: Faults, scene: string, reason: string, nowMs: number, loop: Loop): Faults {
  if (isSkipped(faults, scene, nowMs)) return faults
  const failuresInRow = (faults.get(scene)?.failuresInRow ?? 0) + 1
  const passEndsAt = passStartedAt(loop, nowMs) + loop.lengthMs
  const skippedUntil = failuresInRow >= FAILURES_TO_REST ? Math.max(passEndsAt, nowMs + REST_MS) : passEndsAt
  const fault = { scene, reason, failuresInRow, failedAt: nowMs, skippedUntil }
  return new Map(faults).set(scene, fault)
}

/** The scene played through: its failures are forgotten. */
export function succeeded(faults: Faults, scene: string): Faults {
  if (!faults.has(scene)) return faults
  const rest = new Map(faults)
  rest.delete(scene)
  return rest
}

/** The page that is shown: the clock's own, or another one in its place and for its time. */
export interface Showing extends Position {
  /** The scene that should play by the clock, where it is skipped. */
  readonly insteadOf: string | null
}

/**
 * What to show at a moment. A skipped scene leaves its time to the next healthy one; the timeline stays the same. If
 * all are skipped, the clock's own plays anyway.
 */
export function showingAt(loop: Loop, nowMs: number, faults: Faults = noFaults): Showing | null {
  const position = at(loop, nowMs)
  if (!position) return null
  const { index, slot } = position
  if (!isSkipped(faults, slot.scene, nowMs)) return { ...position, insteadOf: null }
  const following = [...loop.slots.slice(index + 1), ...loop.slots.slice(0, index)]
  const healthy = following.find(({ scene }) => !isSkipped(faults, scene, nowMs))
  if (!healthy) return { ...position, insteadOf: null }
  return { ...position, slot: healthy, index: loop.slots.indexOf(healthy), insteadOf: slot.scene }
}
