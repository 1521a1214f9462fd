import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { sumFigure } from './completion'
import type { Maybe } from './figure'
import { inQuarter } from './in-quarter'
import { asOf, until } from './make'
import { sumsOf, type GroupKey } from './rows'

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
    const toDate = sumFigure(`${key}.completed`, sumsOf(edition, key).completed)
    return {
      period,
      inQuarter: asOf(inQuarter(publications, period, key), period, at),
      toDate: asOf(toDate, period, at),
    }
  })
