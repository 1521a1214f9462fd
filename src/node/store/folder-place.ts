import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, replaceFile, systemDisk, type Disk } from '@/node/publisher/disk'
import { created } from '@/node/publisher/lock-file'
import { filesIn } from '@/node/publisher/standing'
import type { FoundFile, Listed, PublicationPlace } from './place'

const tagOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

/** A folder as a place. One that is not there holds nothing, and is made when something is written. */
export function folderPlace(dir: string, disk: Disk = systemDisk): PublicationPlace {
  const read = async (path: string): Promise<FoundFile | null> => {
    try {
      const bytes = await readFile(join(dir, path))
      return { bytes, tag: tagOf(bytes) }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
      throw error
    }
  }
  return {
    name: dir,
    read,
    async list(under = '') {
      const listed = new Map<string, Listed>()
      for (const path of await filesIn(dir)) {
        const found = path.startsWith(under) ? await read(path) : null
        if (found === null) continue
        const { mtimeMs } = await stat(join(dir, path))
        listed.set(path, { bytes: found.bytes.length, tag: found.tag, ageMs: Date.now() - mtimeMs })
      }
      return listed
    },
    async create(path, bytes) {
      const file = join(dir, path)
      await disk.makeFolder(dirname(file))
      const isNew = await created(disk, file, bytes, randomBytes(8).toString('hex'))
      await disk.syncFolder(dirname(file))
      return isNew
    },
    async replace(path, bytes, tag) {
      if ((await read(path))?.tag !== tag) return false
      await replaceFile(disk, join(dir, path), bytes)
      return true
    },
    remove: (path) => disk.remove(join(dir, path)),
  }
}
