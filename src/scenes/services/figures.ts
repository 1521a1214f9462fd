import { serviceFigures } from '@/figures/services'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { ServicesFigures } from './services'

export const servicesFigures: SceneFigures<ServicesFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  return edition?.services.length ? { at, groups: serviceFigures(edition) } : { leftOut: 'no-services' }
}
