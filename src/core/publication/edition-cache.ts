import type { Edition, IndexEntry } from './contract'
import type { Digest } from './digest'
import { refused, accepted, inSource, type Refused, type Result } from './problems'
import { checkBytes, readEdition } from './read-edition'

interface CachedEdition {
  readonly edition: Edition
  readonly bytes: ArrayBuffer
}

const keyOf = ({ period, revision, sha256, bytes }: IndexEntry) => `${period}-r${revision} ${sha256} ${bytes}`

/**
 * The edition cache: editions that passed every check, each checked once, and the digests of editions that were
 * refused.
 */
export interface EditionCache {
  /** Checks an edition's bytes and keeps them. */
  admit(entry: IndexEntry, bytes: ArrayBuffer): Promise<Result<null>>
  edition(entry: IndexEntry): Edition | undefined
  missing(entries: readonly IndexEntry[]): IndexEntry[]
  /** Why an edition with the right digest was refused; fetching it again would not help. */
  condemned(entries: readonly IndexEntry[]): Refused | null
  /** The bytes by their digest, for the device to keep. */
  bytes(entries: readonly IndexEntry[]): Map<string, ArrayBuffer>
  /** Forgets all but these. */
  keepOnly(entries: readonly IndexEntry[]): void
}

export function createEditionCache(digest: Digest): EditionCache {
  const held = new Map<string, CachedEdition>()
  const refusals = new Map<string, Refused>()
  return {
    async admit(entry, bytes) {
      const checked = await checkBytes(entry, bytes, digest)
      if (!checked.ok) return checked
      const read = readEdition(entry, bytes)
      if (!read.ok) refusals.set(keyOf(entry), read)
      else held.set(keyOf(entry), { edition: read.value, bytes })
      return read.ok ? accepted(null) : read
    },
    edition: (entry) => held.get(keyOf(entry))?.edition,
    missing: (entries) => entries.filter((entry) => !held.has(keyOf(entry))),
    condemned(entries) {
      const problems = entries.flatMap((entry) => refusals.get(keyOf(entry))?.problems ?? [])
      return problems.length > 0 ? { ok: false, problems } : null
    },
    bytes: (entries) =>
      new Map(
        entries.flatMap((entry) => {
          const found = held.get(keyOf(entry))
          return found ? [[entry.sha256, found.bytes] as const] : []
        }),
      ),
    keepOnly(entries) {
      const keys = new Set(entries.map(keyOf))
      for (const map of [held, refusals]) for (const key of map.keys()) if (!keys.has(key)) map.delete(key)
    },
  }
}

/** The editions of an index that are not in the cache yet. */
export const notAdmitted = (entries: readonly IndexEntry[]): Refused => ({
  ok: false,
  problems: entries.flatMap(
    ({ path }) => inSource(path, refused([{ path: '', problem: 'not admitted yet' }])).problems,
  ),
})
