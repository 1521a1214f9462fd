import type { IndexEntry } from './contract'
import { comparePeriods, type Period } from './period'

/** The newest revision of each period, oldest first. */
export function newestRevisions({ editions }: { readonly editions: readonly IndexEntry[] }): IndexEntry[] {
  const newest = new Map<Period, IndexEntry>()
  for (const entry of editions) {
    if (entry.revision > (newest.get(entry.period)?.revision ?? 0)) newest.set(entry.period, entry)
  }
  return [...newest.values()].sort((a, b) => comparePeriods(a.period, b.period))
}
