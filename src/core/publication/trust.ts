import type { IndexEntry, PublishedIndex, TrustedKey } from './contract'
import type { ToldPast } from './history'
import { accepted, refused, type Problem, type Result } from './problems'
import { verifyIndex } from './signature'
import type { Metadata } from './tuf/contract'

/** What a verified index says, in either format. */
type Index = Pick<PublishedIndex, 'sequence' | 'issuedAt' | 'nextDue' | 'notices'> & {
  /** The editions that stand. */
  readonly editions: readonly IndexEntry[]
  /** Null: nothing is left. */
  readonly current: PublishedIndex['current'] | null
}

/** An index that is vouched for. */
export interface Verified {
  readonly index: Index
  /** The keys that signed it; one of a format 1 index. */
  readonly signers: readonly string[]
  /** A sample key signed it. */
  readonly sample: boolean
  /** What was signed: two indexes are the same when these are. */
  readonly payload: string
  /** As text, to be kept and verified again. */
  readonly raw: string
  /** What it tells of the past. */
  readonly told: ToldPast
  /** The signed metadata that name it, of format 2. */
  readonly vouching?: Pick<Metadata<'targets'>, 'canonical' | 'signatures'>
  /** From when on it is out of date, in ms since the epoch; null: never. */
  readonly expiresAt: number | null
  /** What is wrong beside it. */
  readonly warnings: readonly Problem[]
}

/** A file that is needed before an index can be verified. */
export interface WantedFile {
  readonly path: string
  /** It is no longer than this. */
  readonly bytes: number
  /** Its lack says something, and is given as null. */
  readonly mayLack?: boolean
}

/** A verified index, or what is wanted before. */
export type ReadIndex = { readonly verified: Verified } | { readonly wanted: readonly WantedFile[] }

/** Decides whether what is polled is believed. */
export interface TrustAnchor {
  /** Verifies what was polled; null goes on with what was wanted and given since. */
  open(polled: string | null, nowMs: number): Result<ReadIndex>
  /** Takes a wanted file. */
  give(path: string, bytes: ArrayBuffer | null): Result<null>
  /** Verifies again what was kept; with `toGoOn` it goes on from there. */
  recall(raw: string, toGoOn: boolean): Result<Verified>
  /** Whether one of those who signed it is trusted still. */
  vouchesFor(verified: Verified): boolean
}

/** TrustAnchor in keys: format 1. */
export function trustInKeys(keys: readonly TrustedKey[]): TrustAnchor {
  function recall(jws: string): Result<Verified> {
    if (keys.length === 0) return refused([{ path: '', problem: 'no key or root is trusted' }])
    const verified = verifyIndex(jws, keys)
    if (!verified.ok) return verified
    const { index, key, payload } = verified.value
    return accepted({
      ...{ index, payload, raw: jws, told: index },
      ...{ signers: [key.kid], sample: key.sample === true },
      ...{ expiresAt: null, warnings: [] },
    })
  }
  return {
    open(jws) {
      const verified = recall(jws ?? '')
      return verified.ok ? accepted({ verified: verified.value }) : verified
    },
    give: () => accepted(null),
    recall,
    vouchesFor: ({ raw }) => recall(raw).ok,
  }
}
