import { TURNS_AT_MOST, type Turn } from './report'

/** The turns a screen has shown and not yet reported. */
export interface TurnLog {
  readonly done: readonly Turn[]
  readonly on: Turn | null
}
export const noTurns: TurnLog = { done: [], on: null }

/** Shorter ones were never seen: a loop that changes while it is laid out. */
const SEEN_MS = 500

/** The log when another turn comes on (null: none); of too many the oldest are forgotten. */
export function turned(log: TurnLog, next: Omit<Turn, 'until'> | null, nowMs: number): TurnLog {
  const { on } = log
  const seen = on && nowMs - on.from >= SEEN_MS ? [{ ...on, until: nowMs }] : []
  return {
    done: [...log.done, ...seen].slice(-TURNS_AT_MOST),
    on: next && { ...next, until: nowMs },
  }
}

/** The log after its turns up to a moment were received. */
export const received = ({ done, on }: TurnLog, turns: readonly Turn[]): TurnLog => ({
  done: done.filter((turn) => !turns.includes(turn)),
  on,
})
