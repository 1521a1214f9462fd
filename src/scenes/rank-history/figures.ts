import { rankHistory, type RankHistory } from '@/core/figures/ranking'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface RankHistoryFigures {
  readonly at: Period
  /** From the first assessed period on. */
  readonly history: RankHistory
}

/** What was published before the first assessment has no ranks to show. */
function sinceFirstAssessment({ periods, assessed, series }: RankHistory): RankHistory {
  const first = Math.max(0, assessed.indexOf(true))
  return {
    periods: periods.slice(first),
    assessed: assessed.slice(first),
    series: series.map(({ district, ranks }) => ({ district, ranks: ranks.slice(first) })),
  }
}

export const figures: SceneFigures<RankHistoryFigures> = (publications, at) => {
  if (!editionAt(publications, at)?.assessment?.results.length)
    return { leftOut: 'scenes.left-out.no-assessment' }
  const history = sinceFirstAssessment(rankHistory(publications, at))
  return history.assessed.filter(Boolean).length > 1
    ? { at, history }
    : { leftOut: 'scenes.left-out.no-history' }
}
