import { serviceFigures, type ServiceGroup } from '@/core/figures/services'
import { editionAt } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

export interface ServicesFigures {
  readonly at: Period
  readonly groups: readonly ServiceGroup[]
}

export const figures: SceneFigures<ServicesFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  return edition?.services.length
    ? { at, groups: serviceFigures(edition) }
    : { leftOut: 'scenes.left-out.no-services' }
}
