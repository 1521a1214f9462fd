import { who } from '../amounts'
import type { PlausibilityRule } from '../rule'
import { newDistrictIds } from './district-recoded'

/** A project stands in another district than before; a district under a new code is the same. */
export const projectMoved: PlausibilityRule = {
  id: 'project-moved',
  level: 'decide',
  look({ edition, previous, pairs }) {
    const nameOf = new Map(
      [...(previous?.districts ?? []), ...edition.districts].map(({ id, name }) => [id, name]),
    )
    const newIds = newDistrictIds(edition, previous)
    const namesOf = (districts: readonly string[]) => districts.map((id) => nameOf.get(id) ?? id)
    return pairs.flatMap(({ at, now, before }) => {
      const earlier = new Set(before.districts.map((id) => newIds.get(id) ?? id))
      if (earlier.size === now.districts.length && now.districts.every((id) => earlier.has(id))) return []
      const [is, was] = [namesOf(now.districts), namesOf(before.districts)]
      const values = { was: { list: was }, now: { list: is } }
      return [{ paths: [`projects[${at}].districts`], named: { project: who(now), ...values }, ...values }]
    })
  },
}
