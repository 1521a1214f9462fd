import { DAY_MS } from '../days'
import type { Context, Finding, PlausibilityRule } from '../rule'

/** Longer ahead than a quarter is a slip of the year. */
const FAR_DAYS = 92
const PAST_DAYS = 3

/** How many days the stated time lies ahead; null where it says nothing new. */
function daysAhead({ edition: { publishedAt }, replaced, nowMs }: Context): number | null {
  // A correction keeps the stated time of the revision that it replaces, and is dated by the publisher.
  if (nowMs === null || (replaced && Date.parse(publishedAt) <= Date.parse(replaced.publishedAt))) return null
  return (Date.parse(publishedAt) - nowMs) / DAY_MS
}

const judged =
  (isOdd: (days: number) => boolean): PlausibilityRule['look'] =>
  (context): readonly Finding[] => {
    const days = daysAhead(context)
    if (days === null || !isOdd(days)) return []
    const named = { at: { moment: Date.parse(context.edition.publishedAt) }, days: Math.ceil(Math.abs(days)) }
    return [{ paths: ['publishedAt'], named }]
  }

/** 公开时间 lies more than a quarter ahead. */
export const publishedFar: PlausibilityRule = {
  id: 'published-far',
  level: 'refuse',
  look: judged((days) => days > FAR_DAYS),
}

/** 公开时间 is still to come. */
export const publishedAhead: PlausibilityRule = {
  id: 'published-ahead',
  level: 'decide',
  look: judged((days) => days > 0 && days <= FAR_DAYS),
}

/** 公开时间 has passed. */
export const publishedPast: PlausibilityRule = {
  id: 'published-past',
  level: 'tell',
  look: judged((days) => days < -PAST_DAYS),
}
