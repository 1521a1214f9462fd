import { laggards, laggardsTogether } from '@/figures/laggards'
import { timeProgress } from '@/figures/time-progress'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { LaggardsFigures } from './laggards'

/** More than these no loop has time for; how many there are in all is in the finding. */
const MOST_SHOWN = 60

export const laggardsFigures: SceneFigures<LaggardsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const rows = edition ? laggards(edition, MOST_SHOWN) : []
  if (!edition || rows.length === 0) return { leftOut: 'no-laggards' }
  return { at, together: laggardsTogether(edition), rows, timeProgress: timeProgress(edition) }
}
