import { join } from 'node:path'
import * as v from 'valibot'
import { INDEX_FILE, type PublishedIndex } from '@/core/publication/contract'
import { parseJson } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import type { Entry2, Index2 } from '@/core/publication/tuf/index-2'
import type { Bilingual } from '@/office/publishing/usage-error'
import { manifestPath, textPath } from './derived'
import { digestsOf, type DigestedFile } from './digests'
import { DAY_MS } from './documents'
import { readRepository, type Repository } from './repository'
import { textOrNull } from './roots'

/** What is wrong with format 2, what is worth a line, and the files that it names beside `tuf/`. */
export interface TufChecked {
  readonly problems: readonly Problem[]
  readonly notes: readonly Bilingual[]
  readonly paths: readonly string[]
}

const DIFFERS = 'is not what was written: its digest differs'
/** What expires sooner is told. */
const SOON_DAYS = 3

const Manifest = v.object({
  files: v.array(v.object({ path: v.string(), sha256: v.string(), bytes: v.number() })),
})

async function digestProblems(
  dir: string,
  files: readonly Pick<DigestedFile, 'path' | 'sha256'>[],
): Promise<Problem[]> {
  const found = await digestsOf(
    dir,
    files.map(({ path }) => path),
  )
  return files.flatMap(({ path, sha256 }, at) => {
    const read = found[at]
    if (!read) return [{ source: path, path: '', problem: 'cannot be read' }]
    return read.sha256 === sha256 ? [] : [{ source: path, path: '', problem: DIFFERS }]
  })
}

/** The list of an edition's files, and every file on it. */
async function manifestProblems(dir: string, entry: Entry2): Promise<Problem[]> {
  const path = manifestPath(entry)
  const own = await digestProblems(dir, [{ path, sha256: entry.manifest }])
  if (own.length > 0) return own
  const json = parseJson((await textOrNull(join(dir, path))) ?? '')
  const read = v.safeParse(Manifest, json.ok ? json.value : null)
  if (!read.success) return [{ source: path, path: '', problem: 'is not a list of files' }]
  return digestProblems(dir, read.output.files)
}

const textsOf = ({ editions, withdrawn, redacted }: Index2): string[] => [
  ...new Set([
    ...editions.flatMap(({ correction }) => correction ?? []),
    ...[...withdrawn, ...redacted].map(({ reason }) => reason),
  ]),
]

const namesIn = (editions: readonly { readonly path: string; readonly sha256: string }[]) =>
  editions.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n')

function agreement(two: Index2, one: PublishedIndex): Pick<TufChecked, 'problems' | 'notes'> {
  if (two.sequence === one.sequence && namesIn(two.editions) === namesIn(one.editions))
    return { problems: [], notes: [] }
  if (two.sequence < one.sequence)
    return {
      problems: [],
      notes: [
        [
          `第二格式的序号是 ${two.sequence}：再公开一次就会更新到 ${one.sequence}`,
          `format 2 says sequence ${two.sequence}: publishing again brings it up to ${one.sequence}`,
        ],
      ],
    }
  const problem = `says something else than ${INDEX_FILE} signs`
  return { problems: [{ source: 'tuf', path: 'index.json', problem }], notes: [] }
}

function expiries({ root, targets, editions, notices, snapshot, timestamp }: Repository, nowMs: number) {
  const all = Object.entries({ root, targets, editions, notices, snapshot, timestamp })
  const problems: Problem[] = []
  const notes: Bilingual[] = []
  for (const [role, { signed }] of all) {
    const leftMs = Date.parse(signed.expires) - nowMs
    if (leftMs <= 0)
      problems.push({ source: `tuf/${role}`, path: 'expires', problem: `expired ${signed.expires}` })
    else if (leftMs < SOON_DAYS * DAY_MS)
      notes.push([`${role} ${signed.expires} 到期：请续签`, `${role} expires ${signed.expires}: renew it`])
  }
  return { problems, notes }
}

/**
 * Verifies format 2 of a folder: signatures and thresholds from the first root on (which must have the digest `root`, where
 * one is given), expiry, lists of files, texts, and that it says what format 1 says. A folder without it is in order.
 */
export async function verifyTuf(
  dir: string,
  index: PublishedIndex,
  { root, nowMs }: { readonly root: string | undefined; readonly nowMs: number },
): Promise<TufChecked> {
  const read = await readRepository(dir)
  if (!read.ok) return { problems: read.problems, notes: [], paths: [] }
  const repository = read.value
  if (repository === null) {
    const problems = root === undefined ? [] : [{ source: 'tuf', path: '', problem: 'cannot be read' }]
    return { problems, notes: [], paths: [] }
  }
  const [first = repository.root] = repository.roots
  const digest = sha256Hex(first.text)
  const isOther = root !== undefined && root !== digest
  const { index: two } = repository
  const texts = textsOf(two)
  const same = agreement(two, index)
  const life = expiries(repository, nowMs)
  const files = await digestProblems(
    dir,
    texts.map((sha256) => ({ path: textPath(sha256), sha256 })),
  )
  for (const entry of two.editions) files.push(...(await manifestProblems(dir, entry)))
  return {
    problems: [
      ...(isOther
        ? [{ source: 'tuf/1.root.json', path: '', problem: `the digest is ${digest}, not ${root}` }]
        : []),
      ...same.problems,
      ...life.problems,
      ...files,
    ],
    notes: [...same.notes, ...life.notes],
    paths: [...two.editions.map(manifestPath), ...texts.map(textPath)],
  }
}
