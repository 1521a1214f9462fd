import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accepted, inSource, refused, type Result } from '@/core/publication/problems'
import type { Metadata } from '@/core/publication/tuf/contract'
import { verifyThreshold } from '@/core/publication/tuf/keys'
import { readMetadata } from '@/core/publication/tuf/metadata'

/** A version of root, with its file's text. */
export interface RootFile extends Metadata<'root'> {
  readonly text: string
}

export const textOrNull = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)

export const rootName = (version: number): string => `${version}.root.json`

function problemOf(root: Metadata<'root'>, version: number, before: Metadata<'root'> | undefined) {
  const { signed } = root
  const { roles, keys } = signed
  if (signed.version !== version) return `expected version ${version}, got ${signed.version}`
  if (!verifyThreshold(root, keys, roles.root)) return 'not signed by enough of its own root keys'
  if (before && !verifyThreshold(root, before.signed.keys, before.signed.roles.root))
    return 'not signed by enough of the root keys before it'
  return null
}

/** One version of root, as far as it is signed; null where there is none. */
async function rootIn(
  dir: string,
  version: number,
  before: RootFile | undefined,
): Promise<Result<RootFile> | null> {
  const text = await textOrNull(join(dir, rootName(version)))
  if (text === null) return null
  const read = readMetadata('root', text)
  if (!read.ok) return inSource(rootName(version), read)
  const problem = problemOf(read.value, version, before)
  if (problem === null) return accepted({ ...read.value, text })
  return inSource(rootName(version), refused([{ path: '', problem }]))
}

/**
 * The chain of roots in a folder, from `1.root.json` on: each signed by enough of its own keys and of those before it. One
 * that is not is refused; no root at all is an empty list.
 */
export async function readRoots(dir: string): Promise<Result<readonly RootFile[]>> {
  const roots: RootFile[] = []
  for (;;) {
    const next = await rootIn(dir, roots.length + 1, roots.at(-1))
    if (next === null) return accepted(roots)
    if (!next.ok) return next
    roots.push(next.value)
  }
}
