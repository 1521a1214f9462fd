import type { Edition, Light } from '@/core/publication/contract'
import { isAbsent, type Maybe } from './figure'
import { absent, known } from './make'

type Rules = Edition['rules']['lights']

/** The rounding error of points that are too large for whole numbers; far less than a yuan of any plan. */
const SLACK_POINTS = 1e-10

/** The light by `rules.lights`: behind by more than `redBelow` red, by more than `yellowBelow` yellow, else blue. */
export function lightBy(points: number, { redBelow, yellowBelow }: Rules): Light {
  const behind = -points - SLACK_POINTS
  if (behind > redBelow * 100) return 'red'
  return behind > yellowBelow * 100 ? 'yellow' : 'blue'
}

/** A light as published if it is, else by the rules from the points; absent as the points are. */
export function lightFigure(
  id: string,
  points: Maybe,
  rules: Rules,
  published: Light | null = null,
): Maybe<Light> {
  if (published !== null) return known(id, published, 'light', 'published')
  if (isAbsent(points)) return absent(id, 'light', points.absent)
  return known(id, lightBy(points.value, rules), 'light', 'light', points.leftOut)
}
