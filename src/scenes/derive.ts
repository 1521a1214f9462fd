import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { completionFigures } from './completion/figures'
import { indicatorsFigures } from './indicators/figures'
import { laggardsFigures } from './laggards/figures'
import { overviewFigures } from './overview/figures'
import { libraryFigures } from './pipeline/figures'
import { projectsFigures } from './projects/figures'
import { quarterlyFigures } from './quarterly/figures'
import { rankHistoryFigures } from './rank-history/figures'
import { rankingFigures } from './ranking/figures'
import type { LeftOut, LoopSceneId, SceneFigures } from './scene'
import { servicesFigures } from './services/figures'
import { stagesFigures } from './stages/figures'

/** The figures of every scene without its words and drawings, which a worker has no use for. */
export const figuresOf: Readonly<Record<LoopSceneId, SceneFigures>> = {
  overview: overviewFigures,
  completion: completionFigures,
  ranking: rankingFigures,
  'rank-history': rankHistoryFigures,
  quarterly: quarterlyFigures,
  indicators: indicatorsFigures,
  stages: stagesFigures,
  projects: projectsFigures,
  laggards: laggardsFigures,
  pipeline: libraryFigures,
  services: servicesFigures,
}

/** What every scene says, or why it is left out: plain data, made off the main thread. */
export interface Derived {
  readonly at: Period
  readonly scenes: Readonly<Record<LoopSceneId, object | LeftOut>>
}

/** All scenes' figures from the publications up to `at`. One scene that fails leaves out itself only. */
export function deriveScenes(publications: Publications, at: Period): Derived {
  const scenes = {} as Record<LoopSceneId, object | LeftOut>
  for (const [id, figures] of Object.entries(figuresOf) as [LoopSceneId, SceneFigures][]) {
    try {
      scenes[id] = figures(publications, at)
    } catch (cause) {
      scenes[id] = { leftOut: 'failed', why: String(cause) } satisfies LeftOut
    }
  }
  return { at, scenes }
}
