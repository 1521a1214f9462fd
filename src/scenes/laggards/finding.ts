import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import type { Say, Sentence } from '@/core/i18n/say'
import { nameOf } from '../naming'
import type { LaggardsFigures } from './figures'

const KEY = 'laggards.finding.'

/** Points behind time as a distance: the words around it tell the direction. */
export const apart = (points: Maybe, say: Say) =>
  isAbsent(points) ? say.figure(points) : say.pointsApart(points.value)

/** How many are behind time, and which one most; where several are equally far, how many. */
export function finding({ together, rows: [worst] }: LaggardsFigures, say: Say): Sentence {
  if (!worst) throw new RangeError('a finding about laggards needs one')
  const light = valueOf(worst.light)
  const tone = light === 'red' || light === 'yellow' ? light : 'strong'
  const points = { figure: worst.points, written: apart(worst.points, say), tone } as const
  const count = say.piece(together.count, 'strong')
  const all = together.count.value
  const furthest = together.furthest.value
  if (furthest > 1)
    return furthest === all
      ? say.sentence(`${KEY}all`, { count, points })
      : say.sentence(`${KEY}tied`, { count, furthest: say.piece(together.furthest, 'strong'), points })
  const name = nameOf('project', worst.project, 'strong')
  return all === 1
    ? say.sentence(`${KEY}one`, { name, points })
    : say.sentence(`${KEY}furthest`, { count, name, points })
}
