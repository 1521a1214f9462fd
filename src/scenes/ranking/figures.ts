import { ranking, type Ranking } from '@/core/figures/ranking'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface RankingFigures {
  readonly at: Period
  readonly ranking: Ranking
}

export const figures: SceneFigures<RankingFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const figures = edition?.assessment?.results.length ? ranking(publications, at) : null
  return figures ? { at, ranking: figures } : { leftOut: 'scenes.left-out.no-assessment' }
}
