import { inSource, refused } from '../problems'
import { TIMESTAMP_FILE } from '../contract'
import { asked, expiryProblem, MOST_BYTES, readSigned, refuse, versionProblem } from './checks'
import { TUF_FOLDER } from './contract'
import { namedTaken } from './named'
import { rootOf, signingOf } from './roots'
import type { Round, HeldMetadata, TufStep, Trusted } from './state'

/** The path of metadata: their version is part of the name where the root says so. */
export const metadataPath = (trusted: Trusted, version: number, name: string): string =>
  `${TUF_FOLDER}/${rootOf(trusted).signed.consistent_snapshot ? `${version}.` : ''}${name}`

const SNAPSHOT = 'snapshot.json'

const expiring = (trusted: Trusted, held: HeldMetadata<'timestamp' | 'snapshot'>, nowMs: number): TufStep => {
  const expired = expiryProblem(held, nowMs)
  return expired ? { trusted, ...inSource(held.path, refused([expired])) } : { trusted }
}

/** Takes the timestamp: signed, not older than the one before, not expired (TUF 5.4). */
export function timed(trusted: Trusted, given: Round): TufStep {
  const before = trusted.timestamp
  const { text, ...lacking } = asked(trusted, given, TIMESTAMP_FILE, MOST_BYTES.timestamp)
  if (text === undefined) return lacking
  const signing = signingOf(rootOf(trusted), 'timestamp')
  const read = readSigned('timestamp', TIMESTAMP_FILE, text, signing, before)
  if (!read.ok) return { trusted, problems: read.problems }
  const { version, meta } = read.value.signed
  const older =
    versionProblem(version, before?.signed.version) ??
    versionProblem(meta[SNAPSHOT].version, before?.signed.meta[SNAPSHOT].version)
  if (older) return refuse(trusted, TIMESTAMP_FILE, 'signed.version', older)
  // Of two with the same version the first counts.
  const timestamp = before && version === before.signed.version ? before : read.value
  return expiring({ ...trusted, timestamp }, timestamp, given.nowMs)
}

/** What a snapshot takes back of the one before. */
function fallenBack(
  { signed }: HeldMetadata<'snapshot'>,
  before: HeldMetadata<'snapshot'> | null,
): string | null {
  for (const [name, { version }] of before?.signed.meta ?? []) {
    const next = signed.meta.get(name)
    if (!next) return `${name} is no longer named`
    const older = versionProblem(next.version, version)
    if (older) return `${name}: ${older}`
  }
  return null
}

/** Takes the snapshot that the timestamp names: its bytes, its version, nothing in it older than before (TUF 5.5). */
export function snapped(trusted: Trusted, given: Round): TufStep {
  const { timestamp, snapshot: before } = trusted
  if (!timestamp) throw new TypeError('no timestamp is trusted')
  const named = timestamp.signed.meta[SNAPSHOT]
  const path = metadataPath(trusted, named.version, SNAPSHOT)
  const signing = signingOf(rootOf(trusted), 'snapshot')
  const { held, ...step } = namedTaken('snapshot', trusted, { ...named, path }, signing, before, given)
  if (!held) return step
  const older = fallenBack(held, before)
  if (older) return refuse(trusted, path, 'signed.meta', older)
  return expiring({ ...trusted, snapshot: held }, held, given.nowMs)
}
