import { valueOf, type Figure, type Maybe } from '@/core/figures/figure'
import { districtFigures, groupFigures, type GroupFigures } from '@/core/figures/groups'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface CompletionFigures {
  readonly at: Period
  readonly timeProgress: Figure
  readonly city: GroupFigures
  /** Districts by ratio, highest first, those without one behind; 跨区(市) last. */
  readonly rows: readonly GroupFigures[]
}

const orZero = (figure: Maybe) => valueOf(figure) ?? 0

/** By ratio; of equal ones the larger plan first. */
function byRatio(a: GroupFigures, b: GroupFigures) {
  const ratios = (valueOf(b.ratio) ?? -1) - (valueOf(a.ratio) ?? -1)
  return ratios || orZero(b.plan) - orZero(a.plan)
}

const isDistrict = ({ district }: GroupFigures) => district !== null

export const figures: SceneFigures<CompletionFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  const groups = districtFigures(publications, at)
  return {
    at,
    timeProgress: timeProgress(edition),
    city: groupFigures(publications, at, 'city'),
    rows: [...groups.filter(isDistrict).sort(byRatio), ...groups.filter((group) => !isDistrict(group))],
  }
}
