import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { INDEX_FILE, type PublishedIndex, type TrustedKey } from '@/publication/contract'
import { readSigningKey, writeSigningKey } from '@/publisher/key-file'
import { generateKeyPair, trustedKeyOf, type SigningKey } from '@/publisher/keys'
import { figuresPath } from '@/publisher/open-figures-file'
import { indexIn } from '@/publisher/read-folder'
import { signIndex } from '@/publisher/sign'
import { indexOf, sealEdition, writeFolder, type Issue } from '@/publisher/write-folder'
import { sampleEditions } from './city/editions'

export interface SampleOptions {
  /** Where the sample's key pair is kept, outside of what is served; default: the folder that holds `dir`. */
  readonly cacheDir?: string
  readonly onProgress?: (message: string) => void
}

/** Whoever watches the built-in sample does so years later: nothing is announced as due. */
const NEXT_DUE = null
const KEY_FILE = 'sample-key.pem'

/** The sample's key pair on this machine, made when there is none (or none that can be read). */
export async function sampleKey(cacheDir: string): Promise<SigningKey> {
  const file = join(cacheDir, KEY_FILE)
  const kept = await readSigningKey(file).catch(() => null)
  if (kept?.sample) return kept
  const fresh = generateKeyPair('sample', true)
  await writeSigningKey(file, fresh, { replace: true })
  return fresh
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null)

/** True when the folder holds exactly this publication, with every file whole. */
async function isThere(dir: string, index: PublishedIndex, key: SigningKey): Promise<boolean> {
  if ((await textOf(join(dir, INDEX_FILE))) !== signIndex(index, key)) return false
  const sizeOf = async (path: string) => (await stat(join(dir, path)).catch(() => null))?.size
  for (const entry of index.editions) {
    if ((await sizeOf(entry.path)) !== entry.bytes || !(await sizeOf(figuresPath(entry)))) return false
  }
  return true
}

/** The sequence that stands in the folder, whoever signed it; 0 where none can be read. */
async function sequenceIn(dir: string): Promise<number> {
  const index = indexIn((await textOf(join(dir, INDEX_FILE))) ?? '', undefined)
  return index.ok ? index.value.sequence : 0
}

/**
 * Publishes the sample city into a folder, signed with a key pair of this machine, unless it is there already.
 * Returns the keys that displays of this folder trust, marked as sample.
 */
export async function publishSample(
  dir: string,
  { cacheDir = dirname(dir), onProgress = () => {} }: SampleOptions = {},
): Promise<{ trustedKeys: TrustedKey[] }> {
  const key = await sampleKey(cacheDir)
  const editions = sampleEditions()
  const issuedAt = editions.at(-1)?.publishedAt ?? ''
  const standing = await sequenceIn(dir)
  const issue: Issue = { key, sequence: Math.max(1, standing), issuedAt, nextDue: NEXT_DUE }
  const sealed = editions.map((edition) => sealEdition(edition))
  if (!(await isThere(dir, indexOf(sealed, issue), key))) {
    onProgress(`publishing the sample city: ${editions.length} editions`)
    await writeFolder(dir, editions, { ...issue, sequence: standing + 1 })
  }
  return { trustedKeys: [trustedKeyOf(key)] }
}
