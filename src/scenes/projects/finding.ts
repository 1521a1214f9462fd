import { isAbsent } from '@/core/figures/figure'
import type { Say, Sentence } from '@/core/i18n/say'
import type { ProjectsFigures } from './figures'

const KEY = 'projects.finding.'

/** Over all pages: how many have completed the whole year's plan, and how many are behind time. */
export function finding(figures: ProjectsFigures, say: Say): Sentence {
  const count = say.piece(figures.count, 'strong')
  const reached = say.piece(figures.reached, 'data')
  const behind = say.piece(figures.behind, 'accent')
  const all = figures.count.value
  if (isAbsent(figures.ratio))
    return say.sentence(`${KEY}uncompared`, { count, period: say.toDate(figures.at) })
  if (figures.reached.value === all) return say.sentence(`${KEY}allReached`, { count: reached })
  if (figures.behind.value === all) return say.sentence(`${KEY}allBehind`, { count: behind })
  if (figures.reached.value > 0)
    return figures.behind.value > 0
      ? say.sentence(`${KEY}mixed`, { count, reached, behind })
      : say.sentence(`${KEY}noneBehind`, { count, reached })
  return figures.behind.value > 0
    ? say.sentence(`${KEY}noneReached`, { count, behind })
    : say.sentence(`${KEY}onTime`, { count })
}
