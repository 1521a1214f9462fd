import type { Disk } from './disk'
import { lockFolder } from './lock'
import type { Owner } from './lock-file'
import { clearAside } from './standing'

/** Works in a folder that only this publisher holds; `mayGoOn` rejects once it was stopped or its lock is gone. */
export async function whileLocked<T>(
  dir: string,
  {
    disk,
    owner,
    nowMs,
    signal,
  }: { disk: Disk; owner: Owner; nowMs: number; signal: AbortSignal | undefined },
  work: (mayGoOn: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const lock = await lockFolder(dir, disk, owner, nowMs)
  try {
    await clearAside(dir, disk)
    return await work(async () => {
      signal?.throwIfAborted()
      await lock.assertHeld()
    })
  } finally {
    await lock.release()
  }
}
