import { completion } from './completion/completion'
import { indicators } from './indicators/indicators'
import { laggards } from './laggards/laggards'
import { overview } from './overview/overview'
import { pipeline } from './pipeline/pipeline'
import { projects } from './projects/projects'
import { quarterly } from './quarterly/quarterly'
import { rankHistory } from './rank-history/rank-history'
import { ranking } from './ranking/ranking'
import type { LoopSceneId, Scene } from './scene'
import { services } from './services/services'
import { stages } from './stages/stages'

/** Every scene of the loop, in the loop's default order. A new scene is one new folder and one line here, in derive.ts and in views.ts. */
export const registry: readonly Scene<object, LoopSceneId>[] = [
  overview,
  completion,
  ranking,
  rankHistory,
  quarterly,
  indicators,
  stages,
  projects,
  laggards,
  pipeline,
  services,
]
