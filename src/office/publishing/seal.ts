import { sha256 as digestOf } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Edition, IndexEntry, Notice, PublishedIndex } from '@/core/publication/contract'
import { comparePeriods } from '@/core/publication/period'
import type { SigningKey } from './keys'
import { editionName } from './open-figures-file'

/** What the index holds beside the editions. */
export interface Issue {
  readonly key: SigningKey
  readonly sequence: number
  readonly issuedAt: string
  /** `YYYY-MM-DD`, null when not announced. */
  readonly nextDue: string | null
  readonly notices?: readonly Notice[] | undefined
}

/** An edition as published: its bytes, and its entry in the index. */
export interface SealedEdition {
  readonly entry: IndexEntry
  readonly bytes: Uint8Array
}

/** The bytes of an edition (or of any other text) and its entry in the index. */
export function sealEdition(edition: Edition, text = `${JSON.stringify(edition)}\n`): SealedEdition {
  const bytes = new TextEncoder().encode(text)
  const sha256 = bytesToHex(digestOf(bytes))
  const { period, revision, publishedAt, correction } = edition
  const path = `editions/${editionName(edition)}.${sha256.slice(0, 16)}.json`
  return { entry: { period, revision, publishedAt, path, sha256, bytes: bytes.length, correction }, bytes }
}

/** The index of sealed editions, oldest first; the newest period is the current one. No editions are refused. */
export function indexOf(
  sealed: readonly Pick<SealedEdition, 'entry'>[],
  issue: Omit<Issue, 'key'>,
): PublishedIndex {
  const editions = sealed
    .map(({ entry }) => entry)
    .sort((a, b) => comparePeriods(a.period, b.period) || a.revision - b.revision)
  const newest = editions.at(-1)
  if (!newest) throw new Error('nothing to publish: no editions')
  return {
    format: 'liangping/index/1',
    sequence: issue.sequence,
    issuedAt: issue.issuedAt,
    nextDue: issue.nextDue,
    current: newest.period,
    editions,
    ...(issue.notices ? { notices: [...issue.notices] } : {}),
  }
}

export const PLAIN_INDEX_FILE = 'index.json'

/** `index.json`: the payload unsigned, for people and other programs. */
export const plainIndex = (index: PublishedIndex): string => `${JSON.stringify(index, null, 2)}\n`
