import { historyProblems } from './history'
import type { Problem } from './problems'
import { sequenceProblems } from './sequence'
import type { Verified } from './trust'

const newest = (seen: readonly Verified[]): Verified | null =>
  seen.reduce<Verified | null>(
    (last, each) => (last && last.index.sequence > each.index.sequence ? last : each),
    null,
  )

/** What is remembered once an index was taken: of each signer the newest only, so that a signer's part can be forgotten. */
export const remember = (taken: Verified, seen: readonly Verified[]): readonly Verified[] => [
  ...seen.filter(({ signers }) => !signers.every((kid) => taken.signers.includes(kid))),
  taken,
]

/**
 * Why an index does not go on from those taken before: it goes back, too far ahead, or tells another past. Format 2 is
 * ordered by its timestamp, not by the sequence.
 */
export function problemsAfter(next: Verified, seen: readonly Verified[]): Problem[] {
  const sequence = next.vouching ? [] : sequenceProblems(next, newest(seen))
  if (sequence.length > 0) return sequence
  return seen.map(({ told }) => historyProblems(next.told, told)).find(({ length }) => length > 0) ?? []
}
