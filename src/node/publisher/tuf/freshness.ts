import { readRepository } from './repository'

/** What expires first in a folder's format 2, and when. */
export interface Freshness {
  readonly role: string
  readonly expiresMs: number
}

/** The first expiry of a folder's format 2; null where it holds none, or none that verifies. */
export async function freshnessOf(dir: string): Promise<Freshness | null> {
  const read = await readRepository(dir)
  if (!read.ok || read.value === null) return null
  const { root, targets, editions, notices, snapshot, timestamp } = read.value
  const all = Object.entries({ root, targets, editions, notices, snapshot, timestamp }).map(
    ([role, { signed }]): Freshness => ({ role, expiresMs: Date.parse(signed.expires) }),
  )
  return all.reduce((first, each) => (each.expiresMs < first.expiresMs ? each : first))
}
