import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Bilingual } from '@/office/publishing/usage-error'
import { INDEX_FILE, type Edition, type PublishedIndex, type TrustedKey } from '@/core/publication/contract'
import { historyProblems } from '@/core/publication/history'
import { publicationsOf } from '@/node/publisher/decide'
import { DECISION_IDS } from '@/office/plausibility/list'
import { readSigningKey, writeSigningKey } from '@/node/publisher/key-file'
import { generateKeyPair, trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { signIndex } from '@/office/publishing/sign'
import { editionName, figuresPath } from '@/office/publishing/open-figures-file'
import { openPress } from '@/node/publisher/press'
import { publishEdition } from '@/node/publisher/publish-edition'
import { indexIn, readJws } from '@/node/publisher/read-folder'
import { standingIn } from '@/node/publisher/standing'
import { renewDerived } from '@/node/publisher/write-folder'
import { bookOf, checkSampleBook } from '#mock/books/sample-books'
import { sampleEditions } from '#mock/city/editions'

export interface SampleOptions {
  /** Where the sample's key pair is kept, outside of what is served; default: the folder that holds `dir`. */
  readonly cacheDir?: string
  readonly onProgress?: (message: Bilingual) => void
}

/** The built-in sample is shown years later, so no next publication is announced. */
const NEXT_DUE = null
const KEY_FILE = 'sample-key.pem'

/** The sample's key pair on this machine, made when there is none (or none that can be read). */
export async function sampleKey(cacheDir: string): Promise<SigningKey> {
  const kept = await readSigningKey(join(cacheDir, KEY_FILE)).catch(() => null)
  return kept?.sample ? kept : freshKey(cacheDir)
}

async function freshKey(cacheDir: string): Promise<SigningKey> {
  const fresh = generateKeyPair('sample', true)
  await writeSigningKey(join(cacheDir, KEY_FILE), fresh, { replace: true })
  return fresh
}

/** A value as JSON would store it, to compare with files. */
const plain = (edition: Edition): unknown => JSON.parse(JSON.stringify(edition))

/** True when the folder holds these editions, every file whole; further published editions may stay. */
async function isThere(dir: string, editions: readonly Edition[], key: SigningKey): Promise<boolean> {
  const read = await standingIn(dir, [trustedKeyOf(key)]).catch(() => null)
  if (!read?.ok || read.value.index === null) return false
  const standing = read.value.editions
  const isStanding = (edition: Edition) => {
    const same = standing.find((other) => editionName(other) === editionName(edition))
    return isDeepStrictEqual(same, plain(edition))
  }
  if (!editions.every(isStanding)) return false
  const found = read.value.index.editions.map((entry) =>
    stat(join(dir, figuresPath(entry))).catch(() => null),
  )
  return (await Promise.all(found)).every((file) => (file?.size ?? 0) > 0)
}

/** The sequence of the folder's index, by whatever key; 0 where none can be read. */
async function sequenceIn(dir: string): Promise<number> {
  return (await anyIndex(dir))?.sequence ?? 0
}

/** The index of a folder, by whatever key; null where none can be read. */
async function anyIndex(dir: string): Promise<PublishedIndex | null> {
  const index = indexIn(await readJws(dir).catch(() => ''), undefined)
  return index.ok ? index.value : null
}

/**
 * Signs a sample with a key of its own where it tells another past than the one that it replaces: displays would refuse it
 * under the same key. Returns the key.
 */
async function signedApart(
  fresh: string,
  dir: string,
  key: SigningKey,
  cacheDir: string,
): Promise<SigningKey> {
  const [next, before] = [await anyIndex(fresh), await anyIndex(dir)]
  if (!next || !before || historyProblems(next, before).length === 0) return key
  const other = await freshKey(cacheDir)
  await writeFile(join(fresh, INDEX_FILE), signIndex(next, other))
  return other
}

/** Publishes the workbook of an edition as the office would on that day: read, checked, accepted, signed. */
async function publishBook(
  dir: string,
  edition: Edition,
  key: SigningKey,
  leastSequence: number,
): Promise<void> {
  const standing = await standingIn(dir, [trustedKeyOf(key)])
  const published = standing.ok ? publicationsOf(standing.value) : []
  const book = await bookOf(edition)
  const { edition: draft, errors } = await checkSampleBook(book, published)
  if (!draft) throw new Error(`${book.name}: ${errors[0]?.problem ?? ''}`)
  const outcome = await publishEdition(dir, draft, {
    key,
    leastSequence,
    accept: DECISION_IDS.map((id) => ({ id, reason: 'sample' })),
    nextDue: NEXT_DUE,
    now: () => Date.parse(edition.publishedAt),
  })
  if (outcome.kind !== 'published') throw new Error(`${book.name} was not published: ${outcome.kind}`)
}

/** Replaces a folder by another. */
async function swap(fresh: string, dir: string): Promise<void> {
  const old = `${fresh}.old`
  await rename(dir, old).catch(() => {})
  await rename(fresh, dir)
  await rm(old, { recursive: true, force: true })
}

/**
 * Publishes the sample city into a folder, quarter by quarter from its workbooks, signed with a key pair of this
 * machine, unless it is there already; its press pages are left to `pressSample`. Returns the keys that displays of this
 * folder trust, marked as sample.
 */
export async function publishSample(
  dir: string,
  { cacheDir = dirname(dir), onProgress = () => {} }: SampleOptions = {},
): Promise<{ trustedKeys: TrustedKey[] }> {
  let key = await sampleKey(cacheDir)
  const editions = sampleEditions()
  if (!(await isThere(dir, editions, key))) {
    onProgress([
      `正在公开示例城市：${editions.length} 份工作簿`,
      `publishing the sample city: ${editions.length} workbooks`,
    ])
    const leastSequence = (await sequenceIn(dir)) + 1
    await mkdir(dirname(dir), { recursive: true })
    // Written aside, so that a server of the folder has the old sample or the new one, whole.
    const fresh = await mkdtemp(join(dirname(dir), `.${basename(dir)}-`))
    await chmod(fresh, 0o755)
    try {
      for (const edition of editions) await publishBook(fresh, edition, key, leastSequence)
      key = await signedApart(fresh, dir, key, cacheDir)
      await swap(fresh, dir)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  }
  return { trustedKeys: [trustedKeyOf(key)] }
}

/**
 * Writes the press pages that the published sample lacks, of all its quarters. It takes about a minute on a small
 * machine, so serving the sample does not wait for it. It begins again when somebody published meanwhile. Returns how
 * many files were written.
 */
export async function pressSample(dir: string, cacheDir = dirname(dir)): Promise<number> {
  const keys = [trustedKeyOf(await sampleKey(cacheDir))]
  const press = await openPress(keys)
  try {
    for (let written = 0; ;) {
      const standing = await standingIn(dir, keys)
      if (!standing.ok || standing.value.index === null) throw new Error('the sample is not published')
      const { index, editions } = standing.value
      written += (await renewDerived(dir, index, editions, { press })).length
      if ((await sequenceIn(dir)) === index.sequence) return written
    }
  } finally {
    await press.close()
  }
}
