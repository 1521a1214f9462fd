import { sceneEndsAt, type Loop } from './timeline'

/** The publication on screen, and a newer one that waits for the scene to end. */
export interface Takeover<T> {
  readonly showing: T | null
  readonly incoming: { readonly value: T; readonly arrivedAt: number; readonly dueAt: number } | null
}

export const nothing: Takeover<never> = { showing: null, incoming: null }

/**
 * A new publication arrived. The first is shown at once; a later one is due when the scene that is on ends, and replaces
 * one that still waited, at that one's time.
 */
export function arrive<T>(state: Takeover<T>, value: T, nowMs: number, loop: Loop): Takeover<T> {
  if (value === state.showing) return { showing: state.showing, incoming: null }
  if (state.showing === null || loop.lengthMs <= 0) return { showing: value, incoming: null }
  const waiting = state.incoming
  const due = waiting ?? { arrivedAt: nowMs, dueAt: sceneEndsAt(loop, nowMs) }
  return { showing: state.showing, incoming: { value, arrivedAt: due.arrivedAt, dueAt: due.dueAt } }
}

/**
 * The state at a moment: what is due is shown. A clock that was set back to before the arrival must not make it wait for
 * longer than a scene, so then it is due now.
 */
export function settle<T>(state: Takeover<T>, nowMs: number): Takeover<T> {
  const { incoming } = state
  if (!incoming || (nowMs >= incoming.arrivedAt && nowMs < incoming.dueAt)) return state
  return { showing: incoming.value, incoming: null }
}
