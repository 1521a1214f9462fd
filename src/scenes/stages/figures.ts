import { stageFlow } from '@/figures/stage-flow'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { StagesFigures } from './stages'

export const stagesFigures: SceneFigures<StagesFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'no-projects' }
  if (edition.projects.every(({ stage }) => stage === null)) return { leftOut: 'no-stages' }
  return { at, flow: stageFlow(publications, at) }
}
