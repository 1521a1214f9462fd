import { writeFile } from 'node:fs/promises'
import { systemDisk, type Disk } from '@/node/publisher/disk'
import type { Owner } from '@/node/publisher/lock-file'
import { hostname } from 'node:os'

/** What every step says after the crash. */
export class Crash extends Error {}

/** No process of Linux, macOS or Windows has this number. */
export const DEAD: Owner = { pid: 2 ** 31 - 2, host: hostname() }

/** A disk whose machine dies at a step, counted from 0: before it, or (a write) in the midst of it. */
export function dyingDisk(
  step: number,
  torn: boolean,
): { readonly disk: Disk; readonly died: () => boolean } {
  let next = 0
  const at = async <T>(
    work: () => Promise<T>,
    half: () => Promise<void> = () => Promise.resolve(),
  ): Promise<T> => {
    const now = next++
    if (now < step) return work()
    if (now === step && torn) await half()
    throw new Crash(`died at step ${step}`)
  }
  const disk: Disk = {
    makeFolder: (dir) => at(() => systemDisk.makeFolder(dir)),
    write: (file, bytes, exclusive) =>
      at(
        () => systemDisk.write(file, bytes, exclusive),
        () => writeFile(file, bytes.slice(0, bytes.length / 2)),
      ),
    rename: (from, to) => at(() => systemDisk.rename(from, to)),
    link: (from, to) => at(() => systemDisk.link(from, to)),
    syncFolder: (dir) => at(() => systemDisk.syncFolder(dir)),
    remove: (file) => at(() => systemDisk.remove(file)),
  }
  return { disk, died: () => next > step }
}
