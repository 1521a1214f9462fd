import { ranking } from '@/figures/ranking'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { RankingFigures } from './ranking'

export const rankingFigures: SceneFigures<RankingFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const figures = edition?.assessment?.results.length ? ranking(publications, at) : null
  return figures ? { at, ranking: figures } : { leftOut: 'no-assessment' }
}
