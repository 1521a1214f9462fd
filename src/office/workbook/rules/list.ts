import { keepsContract } from './contract'
import { asOfInPeriod, publishedAfterAsOf } from './dates'
import { ranksByScores } from './ranks'
import type { BookRule } from './rule'
import { publishedShare, shareOfNothing } from './shares'
import { totalOfRows } from './totals'

/** What the sheets of a book say of each other, in the office's own words. */
export const AGREEMENTS: readonly BookRule[] = [
  asOfInPeriod,
  publishedAfterAsOf,
  publishedShare,
  shareOfNothing,
  totalOfRows,
  ranksByScores,
]

/** What every edition must keep, whatever it was made of. */
export const CONTRACT: readonly BookRule[] = [keepsContract]
