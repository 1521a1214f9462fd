import { createHash } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Edition, IndexEntry, Notice, PublishedIndex } from '@/publication/contract'
import { comparePeriods } from '@/publication/period'
import type { SigningKey } from './keys'
import { figuresPath, figuresText } from './open-figures-file'
import { signIndex } from './sign'

/** What is signed beside the editions. */
export interface Issue {
  readonly key: SigningKey
  readonly sequence: number
  readonly issuedAt: string
  /** `YYYY-MM-DD`, null when not announced. */
  readonly nextDue: string | null
  readonly notices?: readonly Notice[]
}

/** An edition as published: its bytes, and its line in the index. */
export interface SealedEdition {
  readonly entry: IndexEntry
  readonly bytes: Uint8Array
}

/** The bytes of an edition (or of any text in its place) and the index line that digests them. */
export function sealEdition(edition: Edition, text = `${JSON.stringify(edition)}\n`): SealedEdition {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { period, revision, publishedAt, correction } = edition
  const path = `editions/${period}-r${revision}.${sha256.slice(0, 16)}.json`
  return { entry: { period, revision, publishedAt, path, sha256, bytes: bytes.length, correction }, bytes }
}

/** The index of sealed editions, oldest first; the newest period is the current one. No editions are refused. */
export function indexOf(sealed: readonly SealedEdition[], issue: Omit<Issue, 'key'>): PublishedIndex {
  const editions = sealed
    .map(({ entry }) => entry)
    .sort((a, b) => comparePeriods(a.period, b.period) || a.revision - b.revision)
  const newest = editions.at(-1)
  if (!newest) throw new Error('nothing to publish: no editions')
  return {
    format: 'liangping/index/1',
    sequence: issue.sequence,
    issuedAt: issue.issuedAt,
    nextDue: issue.nextDue,
    current: newest.period,
    editions,
    ...(issue.notices ? { notices: [...issue.notices] } : {}),
  }
}

/** Writes a file aside and renames it, so that nobody reads half of it. */
export async function writeAside(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.part`
  await writeFile(aside, bytes)
  await rename(aside, file)
}

const sizeOf = async (file: string) => (await stat(file).catch(() => null))?.size

/**
 * Writes a published folder (publication.md, "A published folder"): editions and their open figures first, the signed
 * index last, so that whoever reads meanwhile sees the old or the new publication, whole. Immutable editions that lie there are kept.
 * `onProgress` is told each file written. Returns the index's payload.
 */
export async function writeFolder(
  dir: string,
  editions: readonly Edition[],
  issue: Issue,
  onProgress: (path: string) => void = () => {},
): Promise<PublishedIndex> {
  const sealed = editions.map((edition) => sealEdition(edition))
  const index = indexOf(sealed, issue)
  const write = async (path: string, bytes: Uint8Array | string) => {
    await writeAside(join(dir, path), bytes)
    onProgress(path)
  }
  for (const { entry, bytes } of sealed) {
    if ((await sizeOf(join(dir, entry.path))) !== entry.bytes) await write(entry.path, bytes)
  }
  for (const edition of editions) await write(figuresPath(edition), figuresText(edition, editions))
  await write('index.json', `${JSON.stringify(index, null, 2)}\n`)
  await write('index.jws', signIndex(index, issue.key))
  return index
}
