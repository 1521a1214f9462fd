import { lineOf } from '@/core/publication/problems'
import type { TrustedKey } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'
import { systemDisk, type Disk } from '../disk'
import { thisProcess } from '../lock-file'
import { standingIn } from '../standing'
import { whileLocked } from '../while-locked'
import type { TufWriter } from './writer'

/**
 * Brings format 2 up to what the folder's index says, under the publisher's lock: signs anew what is past half of its life,
 * follows new keys, and moves a folder of format 1. Returns the paths written. A folder that does not verify by `trusted` is
 * a UsageError.
 */
export async function renew(
  dir: string,
  tuf: TufWriter,
  { trusted, now, disk = systemDisk }: { trusted: readonly TrustedKey[]; now: () => number; disk?: Disk },
): Promise<readonly string[]> {
  return whileLocked(dir, { disk, owner: thisProcess(), nowMs: now(), signal: undefined }, async () => {
    const standing = await standingIn(dir, trusted)
    if (!standing.ok) {
      const line = standing.problems.map(lineOf).join('; ')
      throw new UsageError([`${dir}：${line}`, `${dir}: ${line}`])
    }
    const { index, editions } = standing.value
    if (index === null)
      throw new UsageError([
        `数据目录 ${dir}：还没有公开过`,
        `published folder ${dir}: nothing was published yet`,
      ])
    return tuf.bringUp(dir, index, editions, { disk })
  })
}
