import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Smaller files are not worth compressing. */
const WORTH_COMPRESSING_BYTES = 1024
const COMPRESSIBLE = /\.(html|js|css|json|svg|txt|webmanifest)$/
/** This file may be edited after the build, and a stale compressed copy would hide the edit. */
const EDITED = 'display.config.json'

/**
 * Writes a `.br` and a `.gz` beside every file of a folder that is worth compressing, with the file's own time; older
 * ones are replaced.
 */
export async function precompressFolder(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(
    (entry) => entry.isFile() && COMPRESSIBLE.test(entry.name) && entry.name !== EDITED,
  )
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (bytes.length < WORTH_COMPRESSING_BYTES) return
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })])
      const { atime, mtime } = await stat(path)
      const writeTwin = async (twin: string, compressed: Uint8Array) => {
        await writeFile(twin, compressed)
        // nginx takes Last-Modified from the compressed file.
        await utimes(twin, atime, mtime)
      }
      await Promise.all([writeTwin(`${path}.br`, br), writeTwin(`${path}.gz`, gz)])
    }),
  )
}
