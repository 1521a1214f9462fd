import { reasonOf } from '@/core/rpc/calls'
import type { TrustedKey } from './contract'
import { notAdmitted, type EditionCache } from './edition-cache'
import type { LastGood, Saved } from './last-good'
import { newestRevisions } from './newest'
import type { OpenIndex } from './open-index'
import { lineOf, type Problem } from './problems'
import { verifyIndex, type Verified } from './signature'

/** What a device has kept. */
export interface Restored {
  /** The index accepted last on this device, its editions readable or not. */
  readonly last: Verified | null
  readonly standing: OpenIndex | null
}

/** The last good publication on this device: verified again when it is read, written when it is another. */
export interface DeviceStorage {
  restore(): Promise<Restored>
  save(from: OpenIndex): Promise<void>
  /** Why something cannot be read or kept. */
  problems(): readonly Problem[]
}

export function createDeviceStorage(
  keys: readonly TrustedKey[],
  keep: LastGood,
  cache: EditionCache,
): DeviceStorage {
  let savedJws: string | null = null
  let problems: readonly Problem[] = []
  const complain = (problem: string) => {
    problems = [{ path: 'storage', problem }]
  }
  const refuse = (found: readonly Problem[]) =>
    complain(`what was kept is refused: ${found.map(lineOf).join('; ')}`)

  async function admitAll(last: Verified, { jws, editions }: Saved): Promise<OpenIndex | null> {
    const needed = newestRevisions(last.index)
    const admitted = needed.map(async (entry) => {
      const bytes = editions.get(entry.sha256)
      return bytes ? cache.admit(entry, bytes) : notAdmitted([entry])
    })
    const found = (await Promise.all(admitted)).flatMap((result) => (result.ok ? [] : result.problems))
    if (found.length > 0) refuse(found)
    return found.length > 0 ? null : { ...last, jws, needed }
  }

  return {
    problems: () => problems,
    async restore() {
      let last: Verified | null = null
      let standing: OpenIndex | null = null
      try {
        const saved = await keep.load()
        const verified = saved && verifyIndex(saved.jws, keys)
        if (verified?.ok === false) refuse(verified.problems)
        if (saved && verified?.ok) {
          last = verified.value
          standing = await admitAll(last, saved)
          savedJws = standing?.jws ?? null
        }
      } catch (cause) {
        complain(`nothing can be read from this device: ${reasonOf(cause)}`)
      }
      return { last, standing }
    },
    async save({ jws, needed }) {
      if (savedJws === jws) return
      try {
        await keep.save({ jws, editions: cache.bytes(needed) })
        savedJws = jws
        problems = []
      } catch (cause) {
        complain(`nothing can be kept on this device: ${reasonOf(cause)}`)
      }
    },
  }
}
