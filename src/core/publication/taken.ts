import type { EditionWords, Notice } from './contract'
import type { Period } from './period'
import type { Problem, Result } from './problems'
import type { WantedFile } from './trust'
import type { Trusting } from './trusting'

/** The head of a publication: issuer, dates, signature. */
export interface Head {
  readonly period: Period
  readonly revision: number
  readonly sequence: number
  /** Ids of the trusted keys that signed the index. */
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
  /** From when on it is out of date, in ms since the epoch; null: never. */
  readonly expiresAt: number | null
}

/** A publication that passed every check, with what was computed from it; plain data, so that a worker can send it. */
export interface Taken<D> {
  readonly head: Head
  readonly derived: D
}

/** How far a publication is verified, and which files are still to be fetched. */
export interface Opened {
  /** The same index as the one taken last: there is nothing to fetch or take. */
  readonly unchanged: boolean
  /** The newest revision of each period, as far as it is not yet admitted; or metadata that are needed before. */
  readonly missing: readonly WantedFile[]
  /** Once these are admitted, it is to be opened further. */
  readonly further: boolean
  /** From when on it is out of date, in ms since the epoch; null: never. */
  readonly expiresAt: number | null
}

/** What a verifier in a worker must be told first. */
export interface VerifierBegin extends Trusting {
  /** Name of the device's database; a second display on the same origin needs another name. */
  readonly database?: string | undefined
}

/** The verifier checks and keeps publications; it runs in a worker, behind `connectVerifier`. */
export interface Verifier<D> {
  /** The last good publication on this device, verified again; null where there is none. */
  recall(): Promise<Taken<D> | null>
  /** Verifies what was polled: signatures, schema, that it goes on from what was taken before. Null: opens it further. */
  open(polled: string | null, nowMs: number): Promise<Result<Opened>>
  /** Checks a missing file: length, digest, schema, meaning. The bytes are given away; null: there is no such file. */
  admit(file: WantedFile, bytes: ArrayBuffer | null): Promise<Result<null>>
  /** Takes the opened index, all or nothing, and derives; null where all that was published is withdrawn. */
  take(): Promise<Result<Taken<D> | null>>
  /**
   * Stores what was taken on this device as the last good publication. Nothing on screen waits for it. Resolves with
   * warnings: oddities in the publication, and failures of the device's storage.
   */
  keep(): Promise<readonly Problem[]>
  /**
   * Takes back trust: what is not told is trusted no more, and what is told besides is not trusted either. Resolves with
   * whether what was taken is still vouched for; else it is forgotten, with all that only those vouched for.
   */
  narrow(told: Trusting): Promise<boolean>
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
