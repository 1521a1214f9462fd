import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The file operations of publishing, so that a test can stop between any two. */
export interface Disk {
  readonly makeFolder: (dir: string) => Promise<unknown>
  /** Writes a file and syncs it. `exclusive`: fails with EEXIST where it exists. */
  readonly write: (file: string, bytes: Uint8Array | string, exclusive?: boolean) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** A second name for a file; fails with EEXIST where one is. */
  readonly link: (from: string, to: string) => Promise<void>
  /** Syncs a folder, so that its names are on the medium. */
  readonly syncFolder: (dir: string) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/** The system's code of an error, `EEXIST`. */
export const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
/** Some systems cannot sync folders (Windows, some network drives); there the rename must suffice. */
const UNSYNCED = new Set<unknown>(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])

/** The machine's own disk. */
export const systemDisk: Disk = {
  makeFolder: (dir) => mkdir(dir, { recursive: true }),
  async write(file, bytes, exclusive = false) {
    const handle = await open(file, exclusive ? 'wx' : 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename,
  link,
  async syncFolder(dir) {
    try {
      const handle = await open(dir, 'r')
      await handle.sync().finally(() => handle.close())
    } catch (error) {
      if (!UNSYNCED.has(codeOf(error))) throw error
    }
  },
  remove: (file) => rm(file, { force: true }),
}

/** The end of the name of a file that is being written. */
export const ASIDE = '.part'

/** While another program has the file open, some systems refuse to replace it (Windows, network drives). */
const HELD = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY'])
const TRIES = 8
const FIRST_WAIT_MS = 20

/** Renames over a file; one that is held is tried again for some seconds. */
async function renamed(disk: Disk, from: string, to: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!HELD.has(codeOf(error)) || tried === TRIES) throw error
      await sleep(FIRST_WAIT_MS * 2 ** (tried - 1))
    }
  }
}

/**
 * Writes a file aside and renames it, so that nobody reads half of it; a failed file is deleted. Where the drive does not
 * rename over a file that is there (some network drives), it is written in place: a screen refuses half a file, and keeps
 * what it had.
 */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array | string): Promise<void> {
  const dir = dirname(file)
  await disk.makeFolder(dir)
  const aside = `${file}.${process.pid}${ASIDE}`
  try {
    await disk.write(aside, bytes)
    await renamed(disk, aside, file)
  } catch (error) {
    await disk.remove(aside)
    if (codeOf(error) !== 'EEXIST') throw error
    await disk.write(file, bytes)
  }
  await disk.syncFolder(dir)
}
