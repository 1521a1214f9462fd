import { daysOf, previousPeriod } from '@/core/publication/period'
import { dayAt } from '../days'
import type { PlausibilityRule } from '../rule'

/** A period that has not begun. */
export const periodFuture: PlausibilityRule = {
  id: 'period-future',
  level: 'refuse',
  look: ({ edition: { period }, nowMs }) =>
    nowMs !== null && daysOf(period).first > dayAt(nowMs)
      ? [{ paths: ['period'], named: { period: { period }, today: { day: dayAt(nowMs) } } }]
      : [],
}

/** Figures that stand at a day that is still to come. */
export const asOfAhead: PlausibilityRule = {
  id: 'as-of-ahead',
  level: 'decide',
  look: ({ edition: { asOf, period }, nowMs }) =>
    nowMs !== null && asOf > dayAt(nowMs) && daysOf(period).first <= dayAt(nowMs)
      ? [{ paths: ['asOf'], named: { asOf: { day: asOf }, today: { day: dayAt(nowMs) } } }]
      : [],
}

/** A period between this one and the last was not published. */
export const periodSkipped: PlausibilityRule = {
  id: 'period-skipped',
  level: 'decide',
  look: ({ edition: { period }, previous, replaced }) =>
    previous && !replaced && previousPeriod(period) !== previous.period
      ? [{ paths: ['period'], named: { period: { period }, last: { period: previous.period } } }]
      : [],
}
