import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, PublishedIndex } from '@/core/publication/contract'
import { inSource, lineOf, type Refused } from '@/core/publication/problems'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import { EDITIONS, NOTICES, TUF_FOLDER } from '@/core/publication/tuf/contract'
import { parseIndex2, type Notices2 } from '@/core/publication/tuf/index-2'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { replaceFile, type Disk } from '../disk'
import { holds } from '../write-files'
import { derive2, payloadText, type TextFile } from './derived'
import { assertEnough } from './enough'
import { planRepository, type Planned } from './plan'
import { readRepository, type Repository } from './repository'
import { newestTrust, type Trust } from './trust'

/** What displays are told of a folder: its issuer, and the digest of its first root. */
export interface DisplayTrust {
  readonly id: string
  readonly root: string
}

/** Writes format 2 beside format 1; publishing calls it when all else stands. */
export interface TufWriter {
  readonly display: DisplayTrust
  /** Whether the folder held no format 2 before. */
  readonly isNew: boolean
  /** Brings `tuf/`, `manifests/` and `texts/` up to an index, whole; returns the paths written. */
  readonly bringUp: (
    dir: string,
    index: PublishedIndex,
    editions: readonly Edition[],
    writing: { readonly disk: Disk; readonly onProgress?: (path: string, done: number, of: number) => void },
  ) => Promise<readonly string[]>
}

export interface TufOptions {
  readonly keys: readonly SigningKey[]
  /** What `liangping keys` made; null: what the folder holds goes on. */
  readonly trust: Trust | null
  /** The issuer's id; may be left out once the folder has one. */
  readonly issuer?: string | undefined
  readonly site?: string | undefined
  readonly now: () => number
  readonly freshDays?: number | undefined
  /** What will be signed, beside order and freshness; the keys must suffice for it. Default: editions. */
  readonly signs?: readonly ('editions' | 'notices')[] | undefined
  /** Told what is soon to be signed anew by other keys. */
  readonly onAging?: (aging: Planned['aging']) => void
}

/** Writes files in order, those that differ; returns their paths. */
export async function writeInOrder(disk: Disk, dir: string, files: readonly TextFile[]): Promise<string[]> {
  const written: string[] = []
  for (const { path, content } of files) {
    if (await holds(join(dir, path), content)) continue
    await replaceFile(disk, join(dir, path), content)
    written.push(path)
  }
  return written
}

const inTuf = ({ files }: Planned): TextFile[] =>
  files.map(({ path, content }) => ({ path: `${TUF_FOLDER}/${path}`, content }))

/** What stands in a folder; one that does not verify is a UsageError. */
async function standingRepository(dir: string): Promise<Repository | null> {
  const read = await readRepository(dir, { lenient: true })
  if (read.ok) return read.value
  const line = read.problems.map(lineOf).join('; ')
  throw new UsageError([
    `${dir}：第二格式核验不过：${line}；从备份放回 ${TUF_FOLDER}/，或删掉它用 --trust 重写`,
    `${dir}: format 2 does not verify: ${line}; bring ${TUF_FOLDER}/ back from a copy, or delete it and write it anew with --trust`,
  ])
}

function issuerOf(issuer: string | undefined, standing: Repository | null): string {
  const known = standing?.index.issuer.id
  if (known !== undefined && issuer !== undefined && issuer !== known)
    throw new UsageError([
      `--issuer-id ${issuer}：目录里是 ${known}；屏幕只认它`,
      `--issuer-id ${issuer}: the folder is ${known}’s, which is what displays expect`,
    ])
  const id = known ?? issuer
  if (id !== undefined) return id
  throw new UsageError([
    '缺少 --issuer-id：第一次写第二格式，要给发布单位一个编号，例如 zaozhuang',
    '--issuer-id is missing: the first time, format 2 needs an id of the issuer, such as zaozhuang',
  ])
}

const refusedIn = (refusal: Refused) => {
  const line = inSource('index.json', refusal).problems.map(lineOf).join('; ')
  return new UsageError([line, line])
}

const ALL = [EDITIONS.role, NOTICES.role]

/** Opens the writing of format 2; null where a folder has none and none is asked for. */
export async function openTuf(
  dir: string,
  { keys, trust: given, issuer, site, now, freshDays, signs, onAging }: TufOptions,
): Promise<TufWriter | null> {
  const standing = await standingRepository(dir)
  const trust = newestTrust(given, standing)
  if (trust === null) return null
  assertEnough(trust, keys, standing === null ? ALL : (signs ?? [EDITIONS.role]))
  const issuerId = issuerOf(issuer, standing)
  const [first = trust.root] = trust.roots
  return {
    display: { id: issuerId, root: sha256Hex(first.text) },
    isNew: standing === null,
    async bringUp(into, index, editions, { disk, onProgress }) {
      const before = await standingRepository(into)
      const { index: payload, files } = await derive2(
        into,
        index,
        editions,
        { issuerId, site },
        before?.index ?? null,
      )
      const parsed = parseIndex2(payload)
      if (!parsed.ok) throw refusedIn(parsed)
      const notices: Notices2 = { format: 'liangping/notices/2', notices: index.notices ?? [] }
      const taken = new Set(await readdir(join(into, TUF_FOLDER)).catch(() => []))
      const planned = planRepository({
        taken,
        ...{ trust: newestTrust(trust, before) ?? trust, standing: before, keys, nowMs: now(), freshDays },
        ...{ index: payloadText(payload), notices: payloadText(notices) },
      })
      onAging?.(planned.aging)
      const all = [...files, ...inTuf(planned)]
      onProgress?.(TUF_FOLDER, 0, all.length)
      return writeInOrder(disk, into, all)
    },
  }
}
