import { LATE_MS, type Report, type Turn } from './report'

/** What is known of a screen: its last report, and when it came by the receiver's clock. */
export interface Screen {
  readonly report: Omit<Report, 'turns'>
  readonly receivedAt: number
  /** The end of the last page that was taken: a report that comes twice counts once. */
  readonly turnsUntil: number
}
export type Roster = ReadonlyMap<string, Screen>

export const SCREENS_AT_MOST = 500
/** One report of a screen in this time; more are asked to wait. */
const SOONEST_MS = 1_000
/** A screen that was silent for this long may be replaced by another. */
export const FORGOTTEN_AFTER_MS = 30 * 24 * 3_600_000
/** How far in the future a page's end may be, because clocks differ. */
const AHEAD_MS = 24 * 3_600_000

export type Admission =
  | { readonly kind: 'taken'; readonly roster: Roster; readonly turns: readonly Turn[] }
  | { readonly kind: 'too-soon' | 'full' }

/** The new pages of a report, in order, each once, none of the future. */
const newTurns = (turns: readonly Turn[], since: number, nowMs: number): readonly Turn[] =>
  turns
    .filter(({ from, until }) => from < until && until > since && until < nowMs + AHEAD_MS)
    .toSorted((a, b) => a.from - b.from)

/** The roster after a report, within its limits: screens at most, reports of one screen not too soon. */
export function admitted(roster: Roster, { turns, ...report }: Report, nowMs: number): Admission {
  const known = roster.get(report.name)
  if (known && nowMs >= known.receivedAt && nowMs - known.receivedAt < SOONEST_MS) return { kind: 'too-soon' }
  const next = new Map(roster)
  if (!known && next.size >= SCREENS_AT_MOST) {
    const [oldest] = [...next].sort(([, a], [, b]) => a.receivedAt - b.receivedAt)
    if (!oldest || nowMs - oldest[1].receivedAt < FORGOTTEN_AFTER_MS) return { kind: 'full' }
    next.delete(oldest[0])
  }
  const since = known?.turnsUntil ?? 0
  const fresh = newTurns(turns, since, nowMs)
  const turnsUntil = Math.max(since, ...fresh.map(({ until }) => until))
  next.set(report.name, { report, receivedAt: nowMs, turnsUntil })
  return { kind: 'taken', roster: next, turns: fresh }
}

/** A screen's condition: silent, stuck on a page that should have ended, refusing a changed past, without a network, or well. */
export type Condition = 'late' | 'stuck' | 'rewritten' | 'failing' | 'waiting' | 'well'
const STUCK_MS = 60_000
const FAILURES_TO_TELL = 3

export function conditionOf({ report, receivedAt }: Screen, nowMs: number): Condition {
  if (nowMs - receivedAt > LATE_MS) return 'late'
  const { state, scene, at, failures, rewritten } = report
  if (state === 'showing' && scene && at - scene.until > STUCK_MS) return 'stuck'
  if (rewritten) return 'rewritten'
  if (state === 'starting' || state === 'waiting') return 'waiting'
  return failures >= FAILURES_TO_TELL ? 'failing' : 'well'
}
