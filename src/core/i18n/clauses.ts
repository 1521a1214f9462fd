import type { Piece, Sentence } from './say'

const CLAUSE_END = /(?<=[，；：。])/u

/** A sentence in its clauses, cut after Chinese punctuation: lines break there first. Pieces stay whole. */
export function clausesOf(sentence: Sentence): readonly Sentence[] {
  const clauses: Piece[][] = [[]]
  for (const piece of sentence) {
    const parts = typeof piece === 'string' ? piece.split(CLAUSE_END) : [piece]
    for (const part of parts) {
      const last = clauses.at(-1)
      const before = last?.at(-1)
      if (typeof before === 'string' && /[，；：。]$/u.test(before)) clauses.push([part])
      else last?.push(part)
    }
  }
  return clauses.filter((clause) => clause.length > 0)
}
