import type { Edition, Publications } from '@/core/publication/contract'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { Absent, AbsentCode, Figure, Formula, Maybe, Unit } from './figure'

/** A figure that is known; `leftOut` rows could not be counted in. */
export const known = <V = number>(
  id: string,
  value: V,
  unit: Unit,
  formula: Formula,
  leftOut = 0,
): Figure<V> => ({ id, value, unit, formula, leftOut })

export const absent = (id: string, unit: Unit, code: AbsentCode): Absent => ({ id, unit, absent: code })

/** A value as published: null is `not-published`, never zero. */
export const published = (id: string, value: number | null, unit: Unit): Maybe =>
  value === null ? absent(id, unit, 'not-published') : known(id, value, unit, 'published')

/** The id of a figure of `period` among figures at `at`: that of another period has `@2021Q2` behind. */
export const idAt = (id: string, period: Period, at: Period): string =>
  period === at ? id : `${id}@${period}`

/** The same figure with its period in the id, for showing it among figures of `at`. */
export const asOf = <M extends Maybe<unknown>>(figure: M, period: Period, at: Period): M =>
  period === at ? figure : { ...figure, id: idAt(figure.id, period, at) }

/** The edition of a period; refuses one that is not published (RangeError). */
export function editionOf(publications: Publications, at: Period): Edition {
  const edition = editionAt(publications, at)
  if (!edition) throw new RangeError(`${at} is not published`)
  return edition
}

/** The published periods up to `at`, oldest first. */
export const until = (publications: Publications, at: Period): Edition[] =>
  publications.filter((edition) => edition.period <= at)

/** The published period before `at`, whichever that is. */
export const editionBefore = (publications: Publications, at: Period): Edition | undefined =>
  publications.findLast((edition) => edition.period < at)
