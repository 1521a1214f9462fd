import type { EditionWords, IndexEntry, Notice, TrustedKey } from './contract'
import type { Period } from './period'
import type { Problem, Result } from './problems'

/** The head of a publication: issuer, dates, signature. */
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
  /** True where the edition is marked as a sample, or was signed by a sample key. */
  readonly sample: boolean
  readonly correction: string | null
  readonly words?: EditionWords | undefined
  readonly nextDue: string | null
  /** Every period published, oldest first. */
  readonly periods: readonly Period[]
  readonly notices: readonly Notice[]
}

/** A publication that passed every check, with what was computed from it; plain data, so that a worker can send it. */
export interface Taken<D> {
  readonly head: Head
  readonly derived: D
}

/** A verified index, and which of its editions are still to be fetched. */
export interface Opened {
  /** The same index as the one taken last: there is nothing to fetch or take. */
  readonly unchanged: boolean
  /** The newest revision of each period, as far as it is not yet admitted. */
  readonly missing: readonly IndexEntry[]
}

/** What a verifier in a worker must be told first. */
export interface VerifierBegin {
  readonly keys: readonly TrustedKey[]
  /** Name of the device's database; a second display on the same origin needs another name. */
  readonly database?: string | undefined
}

/** The verifier checks and keeps publications; it runs in a worker, behind `connectVerifier`. */
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
   * Stores what was taken on this device as the last good publication. Nothing on screen waits for it. Resolves with
   * warnings: oddities in the publication, and failures of the device's storage.
   */
  keep(): Promise<readonly Problem[]>
  /** What is derived at an earlier period of the publication taken. */
  derive(at: Period): Promise<D>
  /**
   * Holds the publication of this sequence: `ask` answers from it, whatever is taken later. Null releases it. Resolves
   * with false, holding nothing, where another sequence was taken meanwhile.
   */
  hold(sequence: number | null): Promise<boolean>
  /** Asks a question of the held publication, else of the one taken last; null means its current period. */
  ask<A>(at: Period | null, question: object): Promise<Taken<A>>
}
