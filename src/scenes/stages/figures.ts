import { stageFlow, type StageFlow } from '@/core/figures/stage-flow'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface StagesFigures {
  readonly at: Period
  readonly flow: StageFlow
}

export const figures: SceneFigures<StagesFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  if (edition.projects.every(({ stage }) => stage === null)) return { leftOut: 'scenes.left-out.no-stages' }
  return { at, flow: stageFlow(publications, at) }
}
