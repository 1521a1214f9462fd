import type { Edition } from '@/core/publication/contract'
import { yearQuarter } from '@/core/publication/period'
import type { Figure } from './figure'
import { known } from './make'

const MONTHS_OF_QUARTER = 3
const MONTHS_OF_YEAR = 12

/** Time progress, a fraction: as published, else months elapsed ÷ 12. */
export function timeProgress({ rules, period }: Pick<Edition, 'rules' | 'period'>): Figure {
  if (rules.timeProgress !== null) return known('time-progress', rules.timeProgress, 'ratio', 'published')
  const months = yearQuarter(period).quarter * MONTHS_OF_QUARTER
  return known('time-progress', months / MONTHS_OF_YEAR, 'ratio', 'time-progress')
}
