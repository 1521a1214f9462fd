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

/** The figures functions of every scene, without words and drawings, for the worker. */
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

/** The figures of every scene, or why it is left out; plain data, computed off the main thread. */
export interface Derived {
  readonly at: Period
  readonly scenes: Readonly<Record<LoopSceneId, object | LeftOut>>
}

/** All scenes' figures from the publications up to `at`. A scene that fails is left out alone. */
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
