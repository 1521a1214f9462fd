import type { Piece, Sentence } from './say'
import type { Translate } from './translate'

const OPEN = '\ue000'
const CLOSE = '\ue001'
const SENTINEL = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

/** What a sentence's message is filled with, by place. */
export type Pieces = Readonly<Record<string, Piece | Sentence>>

const isSentence = (given: Piece | Sentence): given is Sentence => Array.isArray(given)

/** The number that chooses singular or plural: that of the figure named `count` or `n`. */
function countOf(given: Pieces) {
  const piece = given['count'] ?? given['n']
  if (piece === undefined || typeof piece === 'string' || isSentence(piece) || !('figure' in piece))
    return undefined
  return 'value' in piece.figure && typeof piece.figure.value === 'number' ? piece.figure.value : 0
}

/** Joins neighbouring words, and drops empty ones. */
function joined(pieces: readonly Piece[]): Sentence {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece
    else result.push(piece)
  }
  return result
}

/**
 * A message with pieces in its places. Sentinels stand for them while it is translated, so that the language's own
 * order and plural hold and the pieces' text is never read as message syntax.
 */
export function composeSentence(translate: Translate, key: string, given: Pieces): Sentence {
  const names = Object.keys(given)
  const sentinels = Object.fromEntries(names.map((name, index) => [name, `${OPEN}${index}${CLOSE}`]))
  const parts = translate(key, sentinels, countOf(given)).split(SENTINEL)
  return joined(
    parts.flatMap((part, index) => {
      if (index % 2 === 0) return [part]
      const piece = given[names[Number(part)] ?? ''] ?? ''
      return isSentence(piece) ? piece : [piece]
    }),
  )
}
