import { pipelineFigures, type PipelineFigures } from '@/core/figures/pipeline'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface LibraryFigures {
  readonly at: Period
  readonly library: PipelineFigures
}

export const figures: SceneFigures<LibraryFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const library = edition ? pipelineFigures(edition) : null
  return library ? { at, library } : { leftOut: 'scenes.left-out.no-pipeline' }
}
