import { compact } from '@/office/workbook/cell'
import type { PlausibilityRule } from '../rule'

/** A district's code stands beside another name. */
export const districtRenamed: PlausibilityRule = {
  id: 'district-renamed',
  level: 'decide',
  look: ({ edition, previous }) =>
    edition.districts.flatMap(({ id, name }, at) => {
      const before = previous?.districts.find((district) => district.id === id)
      if (!before || compact(before.name) === compact(name)) return []
      const values = { was: before.name, now: name }
      return [{ paths: [`districts[${at}].name`], named: { id, ...values }, ...values }]
    }),
}
