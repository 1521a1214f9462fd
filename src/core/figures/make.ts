import type { Edition, Publications } from '@/core/publication/contract'
import { editionAt } from '@/core/publication/contract'
import { isPeriod, type Period } from '@/core/publication/period'
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

/** The id of a figure of `period` among figures at `at`: that of another period has `@2021Q2` behind. */
export const idAt = (id: string, period: Period, at: Period): string =>
  period === at ? id : `${id}@${period}`

/** The reverse of `idAt`; what stands for a period that does not exist, `@before`, is taken as of `at`. */
export function periodOf(told: string, at: Period): { readonly id: string; readonly period: Period } {
  const [id = '', period = ''] = told.split('@')
  return { id, period: isPeriod(period) ? period : at }
}

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
