import type { Problem } from './problems'

/** What indexes are compared by: the sequence, and the payload as it was signed. */
export interface Numbered {
  readonly index: { readonly sequence: number }
  readonly payload: string
}

/** The most by which a sequence goes up at once. Whoever has a key cannot use the numbers up, which end at 2^53. */
const MOST_AHEAD = 1_000_000
/** The highest sequence that a display takes first. */
const HIGHEST_FIRST = 1e13

/**
 * A display does not go back: a lower sequence is refused, and so is another payload with the same sequence. Nor does it
 * go far ahead.
 */
export function sequenceProblems({ index, payload }: Numbered, last: Numbered | null): Problem[] {
  const { sequence } = index
  const before = last?.index.sequence ?? null
  const most = before === null ? HIGHEST_FIRST : before + MOST_AHEAD
  if (sequence > most) return [{ path: 'sequence', problem: `${sequence} is too far ahead: at most ${most}` }]
  if (before === null || sequence > before || (sequence === before && payload === last?.payload)) return []
  const problem =
    sequence < before
      ? `${sequence} is lower than ${before}, accepted before`
      : `${sequence} was accepted before with other contents`
  return [{ path: 'sequence', problem }]
}
