import { zipSync } from 'fflate'

/** Zip files know years from 1980; without an offset, because it is taken apart in local time: every zone writes the same bytes. */
const mtime = '1980-01-01T00:00'
const CONTENT_TYPES = '[Content_Types].xml'

/**
 * Files as a zip, the same bytes whenever and wherever it is made; the content types first, as office programs do. Level 0
 * only stores them.
 */
export function packed(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  level: 0 | 6 = 6,
): Uint8Array {
  const place = (path: string) => (path === CONTENT_TYPES ? 0 : path === '_rels/.rels' ? 1 : 2)
  const sorted = [...files].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
  return zipSync(
    Object.fromEntries(sorted.map(([path, bytes]) => [path, [bytes, { mtime, os: 0 }] as const])),
    { level },
  )
}
