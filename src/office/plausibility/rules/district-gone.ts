import type { PlausibilityRule } from '../rule'
import { newDistrictIds } from './district-recoded'

/** Districts of the period before that are no longer there, under any code. */
export const districtGone: PlausibilityRule = {
  id: 'district-gone',
  level: 'decide',
  look({ edition, previous }) {
    const known = new Set(edition.districts.map(({ id }) => id))
    for (const before of newDistrictIds(edition, previous).keys()) known.add(before)
    const left = (previous?.districts ?? []).filter(({ id }) => !known.has(id))
    const names = { list: left.map(({ name }) => name) }
    return left.length === 0 ? [] : [{ paths: ['districts'], named: { count: left.length, names } }]
  },
}
