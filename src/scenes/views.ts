import type { Component } from 'vue'
import Completion from './completion/Completion.vue'
import Indicators from './indicators/Indicators.vue'
import Overview from './overview/Overview.vue'
import Quarterly from './quarterly/Quarterly.vue'
import RankHistory from './rank-history/RankHistory.vue'
import Ranking from './ranking/Ranking.vue'
import Projects from './projects/Projects.vue'
import Laggards from './laggards/Laggards.vue'
import type { SceneId } from './scene'

/** The layout of each scene; takes `figures` and `page`. */
export const views: Partial<Record<SceneId, Component>> = {
  overview: Overview,
  completion: Completion,
  ranking: Ranking,
  'rank-history': RankHistory,
  quarterly: Quarterly,
  indicators: Indicators,
  projects: Projects,
  laggards: Laggards,
}
