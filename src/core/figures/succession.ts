import type { Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { GroupKey } from './rows'
import { until } from './make'

/** The key that a group of `at` had in an earlier edition: its own, or that of the district it succeeded since. */
export function formerKey(publications: Publications, at: Period, earlier: Edition, key: GroupKey): GroupKey {
  const isOwn = ({ id }: { readonly id: string }) => own === `district.${id}`
  let own = key
  for (const { period, districts } of until(publications, at).reverse()) {
    if (period <= earlier.period || earlier.districts.some(isOwn)) break
    const before = districts.find(isOwn)?.successorOf
    if (before !== undefined) own = `district.${before}`
  }
  return own
}
