import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import { INDEX_FILE, type Edition, type PublishedIndex, type TrustedKey } from '@/core/publication/contract'
import { newestRevisions } from '@/core/publication/newest'
import { parseIndex, parseJson } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import { ASIDE } from './disk'
import { historyProblems, lineProblems } from '@/office/publishing/history'
import { LOCK_FILE } from './lock-file'
import { editionName, figuresPath } from '@/office/publishing/open-figures-file'
import { indexIn, readEditions, readJws } from './read-folder'
import { filesIn } from './standing'
import { EMBEDS_FOLDER } from '@/channels/embeds/names'
import { embedPaths, verifyEmbeds } from './verify-embeds'
import type { Bilingual } from '@/office/publishing/usage-error'
import { TUF_FOLDER } from '@/core/publication/tuf/contract'
import { verifyTuf } from './tuf/verify-tuf'
import { verifyFigures } from './verify-figures'
import { PLAIN_INDEX_FILE } from '@/office/publishing/seal'

/** Everything that is wrong with a published folder, and what is in order but worth a line. */
export interface Verification {
  readonly problems: readonly Problem[]
  readonly notes: readonly Bilingual[]
  /** Files that the index does not name. */
  readonly orphans: readonly string[]
  /** Null where it cannot be read at all. */
  readonly index: PublishedIndex | null
}

type FolderChecked = Pick<Verification, 'problems' | 'notes'>
const nothing: FolderChecked = { problems: [], notes: [] }
const note = (zh: string, en: string): FolderChecked => ({ problems: [], notes: [[zh, en]] })

/** `index.json` must say what is signed; an older one was left by an interrupted publishing. */
async function plainIndexChecked(dir: string, index: PublishedIndex): Promise<FolderChecked> {
  const text = await readFile(join(dir, PLAIN_INDEX_FILE), 'utf8').catch(() => null)
  if (text === null)
    return note(
      `没有 ${PLAIN_INDEX_FILE}：再公开一次就会写出`,
      `${PLAIN_INDEX_FILE} is not there: publishing again writes it`,
    )
  const json = parseJson(text)
  const plain = json.ok ? parseIndex(json.value) : json
  if (!plain.ok)
    return { problems: plain.problems.map((each) => ({ ...each, source: PLAIN_INDEX_FILE })), notes: [] }
  if (isDeepStrictEqual(plain.value, index)) return nothing
  const { sequence } = plain.value
  if (sequence < index.sequence)
    return note(
      `${PLAIN_INDEX_FILE} 的序号是 ${sequence}：再公开一次就会更新到 ${index.sequence}`,
      `${PLAIN_INDEX_FILE} says sequence ${sequence}: publishing again brings it up to ${index.sequence}`,
    )
  return {
    problems: [
      { source: PLAIN_INDEX_FILE, path: '', problem: `says something else than ${INDEX_FILE} signs` },
    ],
    notes: [],
  }
}

async function figuresChecked(
  dir: string,
  index: PublishedIndex,
  editions: readonly Edition[],
  files: readonly string[],
): Promise<FolderChecked> {
  if (!files.some((path) => path.startsWith('figures/')))
    return note('没有 figures/', 'figures/ is not there')
  const newest = new Set(newestRevisions(index).map(editionName))
  const checked: FolderChecked[] = []
  for (const edition of editions) {
    const { problems, notes } = await verifyFigures(dir, edition, editions)
    checked.push({ problems, notes: newest.has(editionName(edition)) ? notes : [] })
  }
  return {
    problems: checked.flatMap(({ problems }) => problems),
    notes: checked.flatMap(({ notes }) => notes),
  }
}

/** What is wrong with press pages. A folder without any comes from another program. */
async function embedsChecked(
  dir: string,
  index: PublishedIndex,
  editions: readonly Edition[],
  files: readonly string[],
): Promise<FolderChecked> {
  if (!files.some((path) => path.startsWith(`${EMBEDS_FOLDER}/`))) return nothing
  return { problems: await verifyEmbeds(dir, index, editions), notes: [] }
}

/** Files that the index does not name: other editions, figures and press pages, half-written files, unknown files. */
function orphansAmong(
  files: readonly string[],
  index: PublishedIndex,
  read: readonly Edition[],
  also: readonly string[],
): string[] {
  const { editions } = index
  const known = new Set([
    INDEX_FILE,
    PLAIN_INDEX_FILE,
    LOCK_FILE,
    ...editions.flatMap((line) => [line.path, figuresPath(line)]),
    ...embedPaths(index, read),
    ...also,
  ])
  // The pages of an unreadable edition are unknown.
  const isTold = read.length === editions.length
  const isPage = (path: string) => path.startsWith('embeds/') && !path.endsWith(ASIDE)
  // Metadata of before stay, for displays that are on their way.
  const isMetadata = (path: string) => path.startsWith(`${TUF_FOLDER}/`) && !path.endsWith(ASIDE)
  return files.filter((path) => !known.has(path) && !isMetadata(path) && (isTold || !isPage(path)))
}

function samplesChecked(
  editions: readonly Edition[],
  keys: readonly TrustedKey[] | undefined,
): FolderChecked {
  const onlySamples = keys?.length && keys.every(({ sample }) => sample)
  const real = editions.filter(({ sample }) => !sample).map(editionName)
  return onlySamples && real.length > 0
    ? note(
        `由示例密钥签名，却没有标为示例：${real.join(', ')}`,
        `signed with a sample’s key, but not marked as sample: ${real.join(', ')}`,
      )
    : nothing
}

/**
 * Verifies a published folder whole: signature (by `keys`; undefined: not checked), every edition's bytes, digest,
 * schema and meaning, the history the index tells, open figures against the editions, `index.json` against the signed one,
 * and format 2, where there is one, from the root of the digest `root`.
 * Never stops at the first problem. A folder that is not there is a UsageError.
 */
export async function verifyFolder(
  dir: string,
  keys: readonly TrustedKey[] | undefined,
  { root, now = Date.now }: { readonly root?: string | undefined; readonly now?: () => number } = {},
): Promise<Verification> {
  const jws = await readJws(dir)
  const verified = indexIn(jws, keys)
  const read = verified.ok ? verified : indexIn(jws, undefined)
  const signature = verified.ok ? [] : verified.problems
  if (!read.ok) return { problems: signature, notes: [], orphans: [], index: null }
  const index = read.value
  const files = await filesIn(dir)
  const { editions, problems } = await readEditions(dir, index.editions)
  // Figures are checked only where every edition they may be computed from is sound.
  const sound = problems.length === 0
  const tuf = await verifyTuf(dir, index, { root, nowMs: now() })
  const parts = [
    tuf,
    sound
      ? await figuresChecked(dir, index, editions, files)
      : note('没有核对各项指标', 'open figures were not compared'),
    sound ? await embedsChecked(dir, index, editions, files) : nothing,
    await plainIndexChecked(dir, index),
    samplesChecked(editions, keys),
    files.includes(LOCK_FILE)
      ? note(
          '有人正在公开，或公开时中断：再公开一次就知道',
          'somebody is publishing, or was cut off: publishing again tells',
        )
      : nothing,
  ]
  return {
    problems: [
      ...signature,
      ...historyProblems(index),
      ...problems,
      ...editions.flatMap((edition) => lineProblems(edition, index)),
      ...parts.flatMap((part) => part.problems),
    ],
    notes: parts.flatMap((part) => part.notes),
    orphans: orphansAmong(files, index, editions, tuf.paths),
    index,
  }
}
