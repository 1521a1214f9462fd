import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { amountsOf } from './completion'
import { figureOf } from './definition'
import type { Maybe } from './figure'
import { overQuarters } from './groups'
import { quarterOf } from './in-quarter'
import { asOf, until } from './make'
import { groupOf, type GroupKey } from './rows'
import { formerKey } from './succession'

/** A group's investment in one published period. */
export interface QuarterPoint {
  readonly period: Period
  /** Completed in the quarter. */
  readonly inQuarter: Maybe
  /** Completed from 1 January. */
  readonly toDate: Maybe
}

/** A group's investment over the published periods up to `at`, oldest first. */
export const quarterHistory = (
  publications: Publications,
  at: Period,
  key: GroupKey,
): readonly QuarterPoint[] =>
  until(publications, at).map((edition) => {
    const { period } = edition
    const group = groupOf(edition, formerKey(publications, at, edition, key))
    return {
      period,
      inQuarter: asOf(figureOf(quarterOf(overQuarters(publications, period, group))), period, at),
      toDate: asOf(figureOf(amountsOf(group, 'sum').completed), period, at),
    }
  })
