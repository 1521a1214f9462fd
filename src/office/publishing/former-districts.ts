import type { Edition } from '@/core/publication/contract'
import { recodedDistricts, type NamesDistricts as Named } from '@/office/plausibility/rules/district-recoded'

/** An edition whose recoded districts keep the ids of the period before, so that their history goes on. */
export function underFormerIds<E extends Named>(edition: E, previous: Edition | null): E {
  const former = new Map(recodedDistricts(edition, previous).map(({ now, before }) => [now.id, before.id]))
  const idOf = (id: string) => former.get(id) ?? id
  const { assessment } = edition
  return {
    ...edition,
    districts: edition.districts.map((one) => ({ ...one, id: idOf(one.id) })),
    projects: edition.projects.map((one) => ({ ...one, districts: one.districts.map(idOf) })),
    assessment: assessment && {
      ...assessment,
      results: assessment.results.map((one) => ({ ...one, district: idOf(one.district) })),
    },
    pipeline: edition.pipeline.map((one) => ({
      ...one,
      district: one.district === null ? null : idOf(one.district),
    })),
  }
}
