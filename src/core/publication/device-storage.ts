import { reasonOf } from '@/core/rpc/calls'
import { notAdmitted, type EditionCache } from './edition-cache'
import type { LastGood, Saved } from './last-good'
import { newestRevisions } from './newest'
import type { OpenIndex } from './open-index'
import { lineOf, type Problem } from './problems'
import type { TrustAnchor, Verified } from './trust'

/** What a device has kept. */
export interface Restored {
  /** The indexes taken last on this device, one a signer, their editions readable or not. */
  readonly seen: readonly Verified[]
  readonly standing: OpenIndex | null
}

/** The last good publication on this device: verified again when it is read, written when it is another. */
export interface DeviceStorage {
  restore(trust: TrustAnchor): Promise<Restored>
  save(from: OpenIndex, seen: readonly Verified[]): Promise<void>
  /** Why something cannot be read or kept. */
  problems(): readonly Problem[]
}

export function createDeviceStorage(keep: LastGood, cache: EditionCache): DeviceStorage {
  let saved: string | null = null
  let problems: readonly Problem[] = []
  const complain = (problem: string) => {
    problems = [{ path: 'storage', problem }]
  }
  const refuse = (found: readonly Problem[]) =>
    complain(`what was kept is refused: ${found.map(lineOf).join('; ')}`)

  async function admitAll(last: Verified, { editions }: Saved): Promise<OpenIndex | null> {
    const needed = newestRevisions(last.index)
    const admitted = needed.map(async (entry) => {
      const bytes = editions.get(entry.sha256)
      return bytes ? cache.admit(entry, bytes) : notAdmitted([entry])
    })
    const found = (await Promise.all(admitted)).flatMap((result) => (result.ok ? [] : result.problems))
    if (found.length > 0) refuse(found)
    return found.length > 0 ? null : { ...last, needed }
  }

  async function read(trust: TrustAnchor): Promise<Restored> {
    const kept = await keep.load()
    if (!kept) return { seen: [], standing: null }
    const last = trust.recall(kept.jws, true)
    const others = (kept.seen ?? [])
      .map((raw) => trust.recall(raw, false))
      .flatMap((each) => (each.ok ? [each.value] : []))
    if (!last.ok) {
      refuse(last.problems)
      return { seen: others, standing: null }
    }
    const standing = await admitAll(last.value, kept)
    saved = standing?.raw ?? null
    return { seen: [...others, last.value], standing }
  }

  return {
    problems: () => problems,
    async restore(trust) {
      try {
        return await read(trust)
      } catch (cause) {
        complain(`nothing can be read from this device: ${reasonOf(cause)}`)
        return { seen: [], standing: null }
      }
    },
    async save({ raw, needed }, seen) {
      if (saved === raw) return
      const others = seen.map((each) => each.raw).filter((each) => each !== raw)
      try {
        await keep.save({ jws: raw, editions: cache.bytes(needed), seen: others })
        saved = raw
        problems = []
      } catch (cause) {
        complain(`nothing can be kept on this device: ${reasonOf(cause)}`)
      }
    },
  }
}
