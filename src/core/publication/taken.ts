import type { IndexEntry, Notice } from './contract'
import type { Period } from './period'
import type { Problem, Result } from './problems'

/** What is said of a publication beside its figures: whose, of when, how sure. */
export interface Head {
  readonly period: Period
  readonly revision: number
  readonly sequence: number
  /** Id of the trusted key that signed the index. */
  readonly kid: string
  readonly asOf: string
  readonly publishedAt: string
  readonly issuedAt: string
  /** SHA-256 of the edition's bytes, in hex, as the signed index names it. */
  readonly digest: string
  readonly issuer: string
  /** The edition says so, or the key that signed it is a sample key. */
  readonly sample: boolean
  readonly correction: string | null
  readonly nextDue: string | null
  /** Every period published, oldest first. */
  readonly periods: readonly Period[]
  readonly notices: readonly Notice[]
}

/** A publication that passed everything, with what was derived from it. Plain data: it crosses from a worker. */
export interface Taken<D> {
  readonly head: Head
  readonly derived: D
}

/** An index that was verified: what of it is still to be fetched. */
export interface Opened {
  /** What was taken last, signed by the same key: nothing to fetch, nothing to take. */
  readonly unchanged: boolean
  /** The newest revision of each period, as far as it is not yet admitted. */
  readonly missing: readonly IndexEntry[]
}

/** Where publications are checked and kept: in a worker, behind `connectVerifier`. */
export interface Verifier<D> {
  /** The last good publication on this device, verified again; null where there is none. */
  recall(): Promise<Taken<D> | null>
  /** Verifies an index: signature, schema, sequence. */
  open(jws: string): Promise<Result<Opened>>
  /** Checks an edition of the opened index: length, digest, schema, meaning. The bytes are given away. */
  admit(entry: IndexEntry, bytes: ArrayBuffer): Promise<Result<null>>
  /** Takes the opened index, all or nothing, and derives. */
  take(): Promise<Result<Taken<D>>>
  /**
   * Keeps what was taken on this device as its last good. Nothing that is shown waits for it. Resolves with what is
   * shown nevertheless: what looks odd in the publication, and what the device's storage refused.
   */
  keep(): Promise<readonly Problem[]>
  /** What is derived at an earlier period of the publication taken. */
  derive(at: Period): Promise<D>
  /**
   * Holds what was taken under this sequence: `ask` answers from it, whatever is taken later. Null lets it go. False,
   * and nothing is held, where another sequence was taken meanwhile.
   */
  hold(sequence: number | null): Promise<boolean>
  /** A question of its own to what is held, else to what was taken last; null asks of its current period. */
  ask<A>(at: Period | null, question: object): Promise<Taken<A>>
}
