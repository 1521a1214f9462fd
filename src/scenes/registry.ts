import { completion } from './completion/completion'
import { indicators } from './indicators/indicators'
import { overview } from './overview/overview'
import { quarterly } from './quarterly/quarterly'
import { rankHistory } from './rank-history/rank-history'
import { ranking } from './ranking/ranking'
import { projects } from './projects/projects'
import { laggards } from './laggards/laggards'
import type { Scene } from './scene'

/** Every scene there is, in the loop's default order. A new scene is one new folder and one line here and in views.ts. */
export const registry: readonly Scene[] = [
  overview,
  completion,
  ranking,
  rankHistory,
  quarterly,
  indicators,
  projects,
  laggards,
]
