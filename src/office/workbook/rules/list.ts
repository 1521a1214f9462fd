import { keepsContract } from './contract'
import { asOfInPeriod, publishedAfterAsOf } from './dates'
import { countHalved, investmentFell, projectGone, ratioOdd } from './plausible'
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

/** What may be right and yet looks odd; asked of an edition without mistakes. */
export const PLAUSIBILITY: readonly BookRule[] = [ratioOdd, countHalved, projectGone, investmentFell]
