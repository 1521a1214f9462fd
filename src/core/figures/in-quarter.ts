import { editionAt, type Publications } from '@/core/publication/contract'
import { previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import { isAbsent, type AbsentCode, type Figure, type Maybe } from './figure'
import { absent, known } from './make'
import { sumsOf, type GroupKey } from './rows'

/**
 * Investment a group completed in the quarter of `at`, in yuan: year to date minus the previous period's of the same
 * year; the first quarter is the year to date itself. Previous period (or this one) unpublished: absent.
 */
export function inQuarter(publications: Publications, at: Period, key: GroupKey): Maybe {
  const id = `${key}.quarter`
  const edition = editionAt(publications, at)
  if (!edition) return absent(id, 'yuan', 'no-previous-period')
  const toDate = sumsOf(edition, key).completed
  if (toDate.value === null) return absent(id, 'yuan', 'not-published')
  if (yearQuarter(at).quarter === 1) return known(id, toDate.value, 'yuan', 'in-quarter', toDate.leftOut)
  const earlier = editionAt(publications, previousPeriod(at))
  if (!earlier) return absent(id, 'yuan', 'no-previous-period')
  const before = sumsOf(earlier, key).completed
  if (before.value === null) return absent(id, 'yuan', 'not-published')
  const leftOut = Math.max(toDate.leftOut, before.leftOut)
  return known(id, toDate.value - before.value, 'yuan', 'in-quarter', leftOut)
}

/** This quarter and the one before, or the first reason why there is no change between them. */
function quarters(publications: Publications, at: Period, key: GroupKey): [Figure, Figure] | AbsentCode {
  const now = inQuarter(publications, at, key)
  const before = inQuarter(publications, previousPeriod(at), key)
  if (isAbsent(now)) return now.absent
  return isAbsent(before) ? before.absent : [now, before]
}

/** Change of the investment in the quarter on the quarter before, in yuan; absent where either is. */
export function quarterChange(publications: Publications, at: Period, key: GroupKey): Maybe {
  const id = `${key}.quarter-change`
  const both = quarters(publications, at, key)
  if (typeof both === 'string') return absent(id, 'yuan', both)
  const [now, before] = both
  const leftOut = Math.max(now.leftOut, before.leftOut)
  return known(id, now.value - before.value, 'yuan', 'change-yuan', leftOut)
}

/** The same change as a fraction of the quarter before; a base absent, 0 or (after a correction) below: none. */
export function quarterChangeRatio(publications: Publications, at: Period, key: GroupKey): Maybe {
  const id = `${key}.quarter-change-ratio`
  const both = quarters(publications, at, key)
  if (typeof both === 'string') return absent(id, 'ratio', both)
  const [now, before] = both
  if (before.value <= 0) return absent(id, 'ratio', 'zero-base')
  const leftOut = Math.max(now.leftOut, before.leftOut)
  return known(id, (now.value - before.value) / before.value, 'ratio', 'change-ratio', leftOut)
}
