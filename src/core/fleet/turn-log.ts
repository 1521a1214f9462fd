import { TURNS_AT_MOST, type Turn } from './report'

/** The pages that a screen has shown and not yet reported. */
export interface TurnLog {
  readonly done: readonly Turn[]
  readonly on: Turn | null
}
export const noTurns: TurnLog = { done: [], on: null }

/** Pages shown more briefly are left out: the loop changed while it was laid out. */
const SEEN_MS = 500

/** The log when the next page is shown (null: none); the oldest entries go first. */
export function turned(log: TurnLog, next: Omit<Turn, 'until'> | null, nowMs: number): TurnLog {
  const { on } = log
  const seen = on && nowMs - on.from >= SEEN_MS ? [{ ...on, until: nowMs }] : []
  return {
    done: [...log.done, ...seen].slice(-TURNS_AT_MOST),
    on: next && { ...next, until: nowMs },
  }
}

/** The log without the pages up to a moment, which the receiver has. */
export const received = ({ done, on }: TurnLog, turns: readonly Turn[]): TurnLog => ({
  done: done.filter((turn) => !turns.includes(turn)),
  on,
})
