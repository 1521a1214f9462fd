import type { Problem } from './problems'

/** What indexes are compared by: the sequence, and the payload as it was signed. */
export interface Numbered {
  readonly index: { readonly sequence: number }
  readonly payload: string
}

/** A display does not go back: a lower sequence is refused, and so is another payload with the same sequence. */
export function sequenceProblems({ index, payload }: Numbered, last: Numbered | null): Problem[] {
  if (last === null || index.sequence > last.index.sequence) return []
  if (index.sequence === last.index.sequence && payload === last.payload) return []
  const problem =
    index.sequence < last.index.sequence
      ? `${index.sequence} is lower than ${last.index.sequence}, accepted before`
      : `${index.sequence} was accepted before with other contents`
  return [{ path: 'sequence', problem }]
}
