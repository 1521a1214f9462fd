import { join } from 'node:path'
import { INDEX_FILE, type Edition, type PublishedIndex } from '@/core/publication/contract'
import type { EmbedFile } from '@/channels/embeds/embed-set'
import { newestRevisions } from '@/core/publication/newest'
import { replaceFile, systemDisk, type Disk } from './disk'
import type { PressWriter } from './press'
import { holds, replaceFiles } from './write-files'
import type { SigningKey } from '@/office/publishing/keys'
import { editionName, figuresPath, figuresText } from '@/office/publishing/open-figures-file'
import {
  indexOf,
  PLAIN_INDEX_FILE,
  plainIndex,
  sealEdition,
  type Issue,
  type SealedEdition,
} from '@/office/publishing/seal'
import { signIndex } from '@/office/publishing/sign'
import type { TufWriter } from './tuf/writer'

/** A folder in its next state: all its editions, and which of them are new. */
export interface NextState {
  readonly index: PublishedIndex
  readonly editions: readonly Edition[]
  readonly fresh: readonly SealedEdition[]
}

export interface FolderWriting {
  readonly disk?: Disk
  /** Bilingual each file before it is written, with its number and how many there are. */
  readonly onProgress?: (path: string, done: number, of: number) => void
  /** Called before each step up to the index; throwing leaves the old state. */
  readonly mayGoOn?: () => Promise<void>
  /** Writes the press pages; without it there are none. The commands always give it. */
  readonly press?: PressWriter | undefined
  /** Writes format 2 beside; without it there is none. */
  readonly tuf?: TufWriter | undefined
}

/**
 * Updates what follows from the signed index: `index.json`, the open figures of the newest revisions, and format 2. Writes
 * only what differs; returns the paths written.
 */
export async function renewDerived(
  dir: string,
  index: PublishedIndex,
  editions: readonly Edition[],
  { disk = systemDisk, onProgress = () => {}, press, tuf }: FolderWriting = {},
): Promise<string[]> {
  const newest = new Set(newestRevisions(index).map(editionName))
  const stands = editions.filter((edition) => newest.has(editionName(edition)))
  const written: string[] = []
  const renew = async (path: string, text: string) => {
    if (await holds(join(dir, path), text)) return
    onProgress(path, written.length, written.length + 1)
    await replaceFile(disk, join(dir, path), text)
    written.push(path)
  }
  await renew(PLAIN_INDEX_FILE, plainIndex(index))
  for (const edition of stands) await renew(figuresPath(edition), figuresText(edition, editions))
  if (press)
    written.push(...(await writeSets(dir, press.following(dir, index, editions), { disk, onProgress })))
  if (tuf) written.push(...(await tuf.bringUp(dir, index, editions, { disk, onProgress })))
  return written
}

/** Writes press pages set by set, checking before each whether to go on. */
async function writeSets(
  dir: string,
  sets: AsyncIterable<readonly EmbedFile[]>,
  {
    disk,
    onProgress,
    mayGoOn,
  }: Required<Pick<FolderWriting, 'disk' | 'onProgress'>> & Pick<FolderWriting, 'mayGoOn'>,
): Promise<string[]> {
  const written: string[] = []
  for await (const files of sets) {
    await mayGoOn?.()
    const [first] = files
    if (first) onProgress(first.path, written.length, written.length + files.length)
    written.push(...(await replaceFiles(disk, dir, files)))
  }
  return written
}

/**
 * Writes a folder's next state. New editions and their open figures come first, under names that the old index does not
 * mention; then `index.jws`, whose renaming publishes them; then what follows from it. At any moment a reader, or a
 * crash, finds the old or the new publication, whole.
 */
export async function commitFolder(
  dir: string,
  { index, editions, fresh }: NextState,
  key: SigningKey,
  writing: FolderWriting = {},
): Promise<string[]> {
  const { disk = systemDisk, onProgress = () => {}, mayGoOn = () => Promise.resolve(), press } = writing
  const jws = signIndex(index, key)
  const freshNames = new Set(fresh.map(({ entry }) => editionName(entry)))
  const isFresh = (edition: Edition) => freshNames.has(editionName(edition))
  const steps: [path: string, content: () => Uint8Array | string][] = [
    ...fresh.map(({ entry, bytes }): [string, () => Uint8Array] => [entry.path, () => bytes]),
    ...editions
      .filter(isFresh)
      .map((edition): [string, () => string] => [figuresPath(edition), () => figuresText(edition, editions)]),
    [INDEX_FILE, () => jws],
  ]
  const written: string[] = []
  for (const [path, content] of steps) {
    await mayGoOn()
    const bytes = content()
    if (await holds(join(dir, path), bytes)) continue
    onProgress(path, written.length, steps.length)
    if (path === INDEX_FILE) {
      const sets = press?.frozen(editions.filter(isFresh), editions)
      if (sets) written.push(...(await writeSets(dir, sets, { disk, onProgress, mayGoOn })))
      await disk.syncFolder(dir)
      await mayGoOn()
    }
    await replaceFile(disk, join(dir, path), bytes)
    written.push(path)
  }
  return [...written, ...(await renewDerived(dir, index, editions, writing))]
}

/** Publishes editions into a folder of their own, whatever lies there. Returns the index's payload. */
export async function writeFolder(
  dir: string,
  editions: readonly Edition[],
  issue: Issue,
  onProgress: (path: string) => void = () => {},
  press?: PressWriter,
): Promise<PublishedIndex> {
  const fresh = editions.map((edition) => sealEdition(edition))
  const index = indexOf(fresh, issue)
  await systemDisk.makeFolder(dir)
  await commitFolder(dir, { index, editions, fresh }, issue.key, { onProgress, press })
  return index
}
