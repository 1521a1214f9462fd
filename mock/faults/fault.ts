import type { Edition, PublishedIndex } from '@/core/publication/contract'
import type { SigningKey } from '@/office/publishing/keys'
import type { Answer } from '../answer'

/** What the display does about it: it gets nothing, refuses what it gets, or shows it. */
export type Effect = 'unreachable' | 'refused' | 'shown'

/** What an index is signed with. */
export interface Seal {
  readonly header: object
  readonly key: SigningKey
}

/**
 * Something that goes wrong, as a pure description. `answer` changes what goes over the wire; the others change what
 * the issuer publishes: the newest edition's text, the index, its text, what signs it, the finished JWS.
 */
export interface Fault {
  readonly id: string
  readonly title: string
  readonly effect: Effect
  /** The requests it touches, and that count against `times`. */
  readonly on: 'index' | 'edition'
  readonly answer?: (answer: Answer) => Answer
  readonly edition?: (text: string) => string
  readonly index?: (index: PublishedIndex, nowMs: number) => object
  readonly payload?: (text: string) => string
  readonly seal?: (seal: Seal) => Seal
  readonly jws?: (jws: string) => string
}

/** Changes the newest edition: parsed, altered, written again. */
export const altered =
  (alter: (edition: Edition) => void) =>
  (text: string): string => {
    const edition = JSON.parse(text) as Edition
    alter(edition)
    return JSON.stringify(edition)
  }

/** The first row of a list; the sample has no empty ones. */
export function first<T>(rows: readonly T[] | undefined): T {
  const row = rows?.[0]
  if (row === undefined) throw new Error('nothing to alter')
  return row
}
