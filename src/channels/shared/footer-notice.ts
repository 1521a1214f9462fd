import type { Failure } from '@/core/publication/download'
import { isTooNew, type Problem } from '@/core/publication/problems'
import type { Say } from '@/core/i18n/say'

/** What the footer's notice is made from. */
export interface FooterStanding {
  /** Polls failed in a row. */
  readonly failures: number
  /** What the last poll refused; empty where it only failed to reach. */
  readonly refusals: readonly Problem[]
  readonly lastCheckedAt: number | null
  /** Why the last poll could not reach the publication; by default the network is down. */
  readonly cause?: Failure['kind'] | undefined
}

/** A short outage is not shown: the notice appears after this many failed polls. */
const FAILURES_TO_TELL = 3

/** The one line above the footer, most important first: data refused, none to be had. */
export function footerNotice(standing: FooterStanding, say: Say): string | null {
  if (standing.failures < FAILURES_TO_TELL) return null
  if (standing.refusals.some(isTooNew)) return say.t('frame.tooNew')
  if (standing.refusals.length > 0) return say.t('frame.refused')
  const why = say.t(`frame.why.${standing.cause ?? 'network'}`)
  if (standing.lastCheckedAt === null) return say.t('frame.offlineSinceStart', { why })
  return say.t('frame.offline', { why, moment: say.moment(standing.lastCheckedAt) })
}

/** Whether the next publication was due on a day that is over, in the display's time zone. */
export function isOverdue(nextDue: string | null, nowMs: number, timeZone: string): boolean {
  if (nextDue === null) return false
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(nowMs)
  return today > nextDue
}
