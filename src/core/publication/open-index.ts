import type { IndexEntry, Publications } from './contract'
import type { Period } from './period'
import type { Verified } from './signature'
import type { Head } from './taken'

/** A verified index, with the editions that it needs. */
export interface OpenIndex extends Verified {
  readonly jws: string
  readonly needed: readonly IndexEntry[]
}

/** The head of one of an index's periods. */
export function headOf({ index, key, needed }: OpenIndex, publications: Publications, at: Period): Head {
  const edition = publications.find((each) => each.period === at)
  const entry = needed.find((each) => each.period === at)
  if (edition === undefined || entry === undefined) throw new RangeError(`${at} is not published`)
  const { period, revision, asOf, publishedAt, issuer, sample, correction, words } = edition
  return {
    ...{ period, revision, asOf, publishedAt, issuer, correction, words },
    ...{ sequence: index.sequence, issuedAt: index.issuedAt, nextDue: index.nextDue, kid: key.kid },
    digest: entry.sha256,
    sample: sample || key.sample === true,
    periods: publications.map((each) => each.period),
    notices: index.notices ?? [],
  }
}
