import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../embed-stamp'

/** As many files as are open at once. */
const AT_ONCE = 32

/** A published file as a list names it. */
export interface DigestedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

async function listed(dir: string, path: string): Promise<DigestedFile | null> {
  const bytes = await readFile(join(dir, path)).catch(() => null)
  return bytes && { path, sha256: digestOf(bytes), bytes: bytes.length }
}

/** The digests of files, in their order; null where one cannot be read. */
export async function digestsOf(dir: string, paths: readonly string[]): Promise<(DigestedFile | null)[]> {
  const found: (DigestedFile | null)[] = []
  for (let from = 0; from < paths.length; from += AT_ONCE)
    found.push(...(await Promise.all(paths.slice(from, from + AT_ONCE).map((path) => listed(dir, path)))))
  return found
}
