import { isAbsent, type Maybe } from '@/core/figures/figure'
import { placeOf } from '@/core/figures/place'
import type { Say, Written } from '@/core/i18n/say'

/** A smaller amount would be written 0.0亿元 (0.00 bn yuan). */
const LEAST_YUAN = 5_000_000

/** An amount for a column whose heading names 亿元; one too small for that keeps its own unit. */
export function columnAmount(amount: Maybe, say: Say): Written {
  if (isAbsent(amount)) return say.figure(amount)
  const { value } = amount
  if (value !== 0 && Math.abs(value) < LEAST_YUAN) return say.yuan(value)
  const { number } = say.yuanIn100Million(value)
  return { number, unit: '', text: number }
}

/** A project's districts in a word: one by its name, several or none by what they are called. */
export const districtWord = (names: readonly string[], say: Say): string =>
  names.length === 1 ? say.list(names) : say.t(`common.place.${placeOf(names)}`)

/** A project's districts, each by its name. */
export const districtList = (names: readonly string[], say: Say): string =>
  say.list(names) || say.t('common.place.direct')

/** The scene that a project's district links to; for several districts, 跨区(市). */
export const districtSubject = (ids: readonly string[]): string => `district/${placeOf(ids)}`
