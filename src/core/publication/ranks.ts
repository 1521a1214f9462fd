/** Which end of the scale is the first rank. */
export type Better = 'higher' | 'lower'

/** Skip ranking: 1 is best, equal scores share a rank, the next is skipped (1-2-2-4). A null is not ranked. */
export function skipRanks(scores: readonly (number | null)[], better: Better = 'higher'): (number | null)[] {
  const known = scores.filter((score) => score !== null)
  const sorted = known.sort((a, b) => (better === 'higher' ? b - a : a - b))
  const first = new Map<number, number>()
  sorted.forEach((score, place) => {
    if (!first.has(score)) first.set(score, place + 1)
  })
  return scores.map((score) => (score === null ? null : (first.get(score) ?? null)))
}
