import type { Figure } from '@/core/figures/figure'
import { laggards, laggardsTogether, type LaggardsTogether } from '@/core/figures/laggards'
import type { ProjectFigures } from '@/core/figures/projects'
import { timeProgress } from '@/core/figures/time-progress'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface LaggardsFigures {
  readonly at: Period
  readonly together: LaggardsTogether
  /** Furthest behind first; of very many only the furthest. */
  readonly rows: readonly ProjectFigures[]
  readonly timeProgress: Figure
}

/** The loop shows at most this many; the finding tells how many there are. */
const MOST_SHOWN = 60

export const figures: SceneFigures<LaggardsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const rows = edition ? laggards(edition, MOST_SHOWN) : []
  if (!edition || rows.length === 0) return { leftOut: 'scenes.left-out.no-laggards' }
  return { at, together: laggardsTogether(edition), rows, timeProgress: timeProgress(edition) }
}
