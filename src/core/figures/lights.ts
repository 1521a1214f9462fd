import type { Edition, Light } from '@/core/publication/contract'

export type LightRules = Edition['rules']['lights']

/** The rounding error of points that are too large for whole numbers; far less than a yuan of any plan. */
const SLACK_POINTS = 1e-10

/** The light by `rules.lights`: behind by more than `redBelow` red, by more than `yellowBelow` yellow, else blue. */
export function lightBy(points: number, { redBelow, yellowBelow }: LightRules): Light {
  const behind = -points - SLACK_POINTS
  if (behind > redBelow * 100) return 'red'
  return behind > yellowBelow * 100 ? 'yellow' : 'blue'
}
