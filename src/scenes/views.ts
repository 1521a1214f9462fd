import type { Component } from 'vue'
import Completion from './completion/Completion.vue'
import Indicators from './indicators/Indicators.vue'
import Laggards from './laggards/Laggards.vue'
import Overview from './overview/Overview.vue'
import Pipeline from './pipeline/Pipeline.vue'
import Projects from './projects/Projects.vue'
import Quarterly from './quarterly/Quarterly.vue'
import RankHistory from './rank-history/RankHistory.vue'
import Ranking from './ranking/Ranking.vue'
import type { SceneId } from './scene'
import Services from './services/Services.vue'
import Stages from './stages/Stages.vue'

/** The layout of each scene; takes `figures` and `page`. */
export const views: Partial<Record<SceneId, Component>> = {
  overview: Overview,
  completion: Completion,
  ranking: Ranking,
  'rank-history': RankHistory,
  quarterly: Quarterly,
  indicators: Indicators,
  stages: Stages,
  projects: Projects,
  laggards: Laggards,
  pipeline: Pipeline,
  services: Services,
}
