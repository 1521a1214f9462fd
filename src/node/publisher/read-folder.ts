import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBase64url } from '@/core/publication/base64url'
import {
  INDEX_FILE,
  type Edition,
  type IndexEntry,
  type Publications,
  type PublishedIndex,
  type TrustedKey,
} from '@/core/publication/contract'
import { createDigest } from '@/core/publication/digest'
import { newestRevisions } from '@/core/publication/newest'
import { parseIndex, parseJson } from '@/core/publication/parse'
import { accepted, inSource, refused, type Problem, type Result } from '@/core/publication/problems'
import { checkBytes, readEdition } from '@/core/publication/read-edition'
import { verifyIndex } from '@/core/publication/signature'
import { UsageError } from '@/office/publishing/usage-error'

/** A published folder that was read from disk and passed every check. */
export interface ReadFolder {
  readonly index: PublishedIndex
  /** The newest revision of each period, oldest first. */
  readonly publications: Publications
}

const unlessMissing = async <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null)

const digest = createDigest()

/** The payload of an index whose signature is not checked. */
function unverifiedIndex(jws: string): Result<PublishedIndex> {
  const [, payload, , ...more] = jws.split('.')
  const bytes = payload === undefined || more.length > 0 ? null : fromBase64url(payload)
  if (bytes === null) return refused([{ path: '', problem: 'expected a JWS of three parts' }])
  const json = parseJson(new TextDecoder().decode(bytes))
  return json.ok ? parseIndex(json.value) : json
}

/** The index in a JWS, verified by the keys; without keys its signature is not checked, everything else is. */
export function indexIn(jws: string, keys: readonly TrustedKey[] | undefined): Result<PublishedIndex> {
  if (keys !== undefined) {
    const verified = verifyIndex(jws, keys)
    return verified.ok ? accepted(verified.value.index) : verified
  }
  const index = unverifiedIndex(jws)
  return index.ok ? index : inSource(INDEX_FILE, index)
}

/** The text of a folder's `index.jws`. A folder that is not there, or holds none, is a UsageError. */
export async function readJws(dir: string): Promise<string> {
  const found = await unlessMissing(stat(dir))
  if (found === null)
    throw new UsageError([
      `数据目录 ${dir || '（空）'}：找不到`,
      `published folder ${dir || '(empty)'}: not found`,
    ])
  if (!found.isDirectory())
    throw new UsageError([`数据目录 ${dir}：不是文件夹`, `published folder ${dir}: not a folder`])
  const jws = await unlessMissing(readFile(join(dir, INDEX_FILE), 'utf8'))
  if (jws === null)
    throw new UsageError([
      `数据目录 ${dir}：里面没有能读的 ${INDEX_FILE}`,
      `published folder ${dir}: holds no readable ${INDEX_FILE}`,
    ])
  return jws.trim()
}

async function readOne(dir: string, entry: IndexEntry): Promise<Result<Edition>> {
  const file = await unlessMissing(readFile(join(dir, entry.path)))
  if (file === null) return inSource(entry.path, refused([{ path: '', problem: 'cannot be read' }]))
  const checked = await checkBytes(entry, Uint8Array.from(file).buffer, digest)
  return checked.ok ? readEdition(entry, checked.value) : checked
}

/**
 * Reads the editions that the index names, in its order: those that pass every check, and the problems of the others.
 */
export async function readEditions(
  dir: string,
  entries: readonly IndexEntry[],
): Promise<{ readonly editions: readonly Edition[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const editions: Edition[] = []
  for (const entry of entries) {
    const edition = await readOne(dir, entry)
    if (edition.ok) editions.push(edition.value)
    else problems.push(...edition.problems)
  }
  return { editions, problems }
}

/**
 * Reads a published folder: index and editions, verified, digested, held to schema and meaning. Refuses with every
 * problem of every file; a folder that is not there, or holds no index, is a UsageError.
 */
export async function readFolder(
  dir: string,
  keys: readonly TrustedKey[] | undefined,
): Promise<Result<ReadFolder>> {
  const index = indexIn(await readJws(dir), keys)
  if (!index.ok) return index
  const { editions, problems } = await readEditions(dir, newestRevisions(index.value))
  return problems.length > 0
    ? { ok: false, problems }
    : accepted({ index: index.value, publications: editions })
}
