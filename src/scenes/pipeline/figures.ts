import { pipelineFigures } from '@/figures/pipeline'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { LibraryFigures } from './pipeline'

export const libraryFigures: SceneFigures<LibraryFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const library = edition ? pipelineFigures(edition) : null
  return library ? { at, library } : { leftOut: 'no-pipeline' }
}
