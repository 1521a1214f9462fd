import type { IndexEntry, Publications } from './contract'
import type { Period } from './period'
import type { Head } from './taken'
import type { Verified } from './trust'

/** A verified index, with the editions that it needs. */
export interface OpenIndex extends Verified {
  readonly needed: readonly IndexEntry[]
}

/** The head of one of an index's periods. */
export function headOf(
  { index, signers, sample: bySample, expiresAt, needed }: OpenIndex,
  publications: Publications,
  at: Period,
): Head {
  const edition = publications.find((each) => each.period === at)
  const entry = needed.find((each) => each.period === at)
  if (edition === undefined || entry === undefined) throw new RangeError(`${at} is not published`)
  const { period, revision, asOf, publishedAt, issuer, sample, correction, words } = edition
  return {
    ...{ period, revision, asOf, publishedAt, issuer, correction, words },
    ...{ sequence: index.sequence, issuedAt: index.issuedAt, nextDue: index.nextDue },
    kid: signers.join(' '),
    digest: entry.sha256,
    sample: sample || bySample,
    periods: publications.map((each) => each.period),
    notices: index.notices ?? [],
    expiresAt,
  }
}
