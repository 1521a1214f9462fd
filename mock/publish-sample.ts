import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PublishedIndex, TrustedKey } from '@/publication/contract'
import {
  generateKeyPair,
  readSigningKey,
  trustedKeyOf,
  writeSigningKey,
  type SigningKey,
} from '@/publisher/keys'
import { figuresPath } from '@/publisher/open-figures-file'
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
const KEY_FILE = 'sample-key.jwk'

/** The sample's key pair on this machine, made when there is none (or none that can be read). */
export async function sampleKey(cacheDir: string): Promise<SigningKey> {
  const file = join(cacheDir, KEY_FILE)
  const kept = await readSigningKey(file).catch(() => null)
  if (kept) return kept
  const fresh = generateKeyPair('sample')
  await writeSigningKey(file, fresh)
  return fresh
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null)

/** True when the folder holds exactly this publication, with every file whole. */
async function isThere(dir: string, index: PublishedIndex, key: SigningKey): Promise<boolean> {
  if ((await textOf(join(dir, 'index.jws'))) !== signIndex(index, key)) return false
  const sizeOf = async (path: string) => (await stat(join(dir, path)).catch(() => null))?.size
  for (const entry of index.editions) {
    if ((await sizeOf(entry.path)) !== entry.bytes || !(await sizeOf(figuresPath(entry)))) return false
  }
  return true
}

async function sequenceIn(dir: string): Promise<number> {
  const text = await textOf(join(dir, 'index.json'))
  try {
    const { sequence } = JSON.parse(text ?? '{}') as { sequence?: unknown }
    return typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0
  } catch {
    return 0
  }
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
  return { trustedKeys: [trustedKeyOf(key, true)] }
}
