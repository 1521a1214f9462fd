import { groupFigures, type GroupFigures } from '@/core/figures/groups'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '@/scenes/scene'

export interface TourismFigures {
  readonly at: Period
  /** Provincial projects, then municipal ones. */
  readonly rows: readonly GroupFigures[]
}

export const figures: SceneFigures<TourismFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition?.projects.length) return { leftOut: 'tourism.none' }
  return {
    at,
    rows: [groupFigures(publications, at, 'provincial'), groupFigures(publications, at, 'municipal')],
  }
}
