import { daysOf } from '@/core/publication/period'
import type { About } from '../about-sheet'
import { fault, found } from '../mistakes'
import type { BookRule } from './rule'

/** The days of the period, where the day that the figures stand at is none of them. */
function daysMissed({ period, asOf }: About) {
  if (period === null || asOf === null) return null
  const days = daysOf(period)
  return asOf < days.first || asOf > days.last ? days : null
}

export const asOfInPeriod: BookRule = {
  id: 'as-of-in-period',
  weight: 'refuse',
  find({ draft }) {
    const about = draft.rows?.about
    const [days, cell] = [about && daysMissed(about), about?.cells.get('asOf')]
    return about && days && cell
      ? [found(about.sheet, cell, fault('asOfOutside', undefined, { first: days.first, last: days.last }))]
      : []
  },
}

export const publishedAfterAsOf: BookRule = {
  id: 'published-after-as-of',
  weight: 'refuse',
  find({ draft }) {
    const about = draft.rows?.about
    const cell = about?.cells.get('publishedAt')
    // A wrong date is not compared with the other.
    if (!about || !cell || daysMissed(about)) return []
    const { sheet, asOf, publishedAt } = about
    const isBefore = asOf !== null && publishedAt !== null && publishedAt.slice(0, 10) < asOf
    return isBefore ? [found(sheet, cell, fault('publishedBefore', { asOf }))] : []
  },
}
