import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { etagOfBytes } from './conditional'
import { realPathInside, unlessAbsent } from './inside'

/** A file read whole, so that tag, length and bytes match even while it is being replaced. */
export interface PublishedFile {
  readonly bytes: Buffer
  readonly etag: string
  readonly modified: Date
  /** The bytes in an encoding, made on first demand. */
  readonly encoded: (encoding: 'br' | 'gzip') => Promise<Buffer>
}

export interface PublishedFolder {
  /** The file at a path relative to the folder; undefined when there is none, or when it lies outside through a link. */
  readonly read: (path: string) => Promise<PublishedFile | undefined>
  /** What is kept in memory, in bytes; never more than the bound. */
  readonly keptBytes: () => number
}

interface Kept {
  readonly version: string
  readonly file: PublishedFile
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const encoders = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => gzipped(bytes, { level: 9 }),
}

function fileOf(bytes: Buffer, modified: Date): PublishedFile {
  const made = new Map<'br' | 'gzip', Promise<Buffer>>()
  return {
    bytes,
    etag: etagOfBytes(bytes),
    modified,
    encoded: (encoding) => {
      const known = made.get(encoding) ?? encoders[encoding](bytes)
      made.set(encoding, known)
      return known
    },
  }
}

/**
 * A folder that changes while it is served: every request looks at the disk, so a new edition is there at once and a
 * replaced index is seen; files and their compressed forms stay in memory, newest used last to go, up to `boundBytes`.
 */
export function publishedFolder(dir: string, boundBytes = 64 * 2 ** 20): PublishedFolder {
  const kept = new Map<string, Kept>()
  // A file with both its encodings is counted as twice its size.
  const weight = (file: PublishedFile) => file.bytes.length * 2
  const keptBytes = () => [...kept.values()].reduce((sum, { file }) => sum + weight(file), 0)

  function keep(path: string, entry: Kept) {
    kept.delete(path)
    if (weight(entry.file) > boundBytes) return
    kept.set(path, entry)
    for (const oldest of kept.keys()) {
      if (keptBytes() <= boundBytes) return
      kept.delete(oldest)
    }
  }

  async function readReal(real: string): Promise<PublishedFile | undefined> {
    const handle = await open(real, 'r')
    try {
      const stat = await handle.stat({ bigint: true })
      if (!stat.isFile()) return undefined
      const version = `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`
      const known = kept.get(real)
      const file = known?.version === version ? known.file : fileOf(await handle.readFile(), stat.mtime)
      keep(real, { version, file })
      return file
    } finally {
      await handle.close()
    }
  }

  return {
    keptBytes,
    read: async (path) => {
      const real = await realPathInside(dir, path)
      return real === undefined ? undefined : await unlessAbsent(readReal(real))
    },
  }
}
