import { isAbsent, type Maybe } from '@/core/figures/figure'
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

/** One district by its name, several by a word; their names are in the table. */
export const districtWord = ([only = '', more]: readonly string[], say: Say): string =>
  more === undefined ? only : say.t('common.crossDistrict')

/** The scene that a project's district links to; for several districts, 跨区(市). */
export const districtSubject = ([only = '', more]: readonly string[]): string =>
  `district/${more === undefined ? only : 'cross'}`
