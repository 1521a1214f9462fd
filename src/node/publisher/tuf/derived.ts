import type { Edition, IndexEntry, PublishedIndex } from '@/core/publication/contract'
import { comparePeriods } from '@/core/publication/period'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import type { Index2 } from '@/core/publication/tuf/index-2'
import { editionName, figuresPath } from '@/office/publishing/open-figures-file'
import { filesIn } from '../standing'
import { digestsOf } from './digests'

const MANIFESTS_FOLDER = 'manifests'
const TEXTS_FOLDER = 'texts'

/** A file's place in the published folder, and its text. */
export interface TextFile {
  readonly path: string
  readonly content: string
}

export const manifestPath = (entry: Pick<IndexEntry, 'period' | 'revision'>): string =>
  `${MANIFESTS_FOLDER}/${editionName(entry)}.json`
export const textPath = (sha256: string): string => `${TEXTS_FOLDER}/${sha256}.txt`

/** The list of all files that were made of an edition alone and stay: its bytes, open figures, and frozen press pages. */
async function manifestOf(dir: string, entry: IndexEntry, files: readonly string[]): Promise<TextFile> {
  const own = new RegExp(`^embeds/.*/${editionName(entry)}\\.[a-z.]+$`)
  const paths = files.filter((path) => path === entry.path || path === figuresPath(entry) || own.test(path))
  const listed = (await digestsOf(dir, paths)).filter((file) => file !== null)
  const { period, revision } = entry
  const manifest = { format: 'liangping/manifest/1', period, revision, files: listed }
  return { path: manifestPath(entry), content: `${JSON.stringify(manifest, null, 1)}\n` }
}

export interface Issuing {
  readonly issuerId: string
  readonly site: string | undefined
}

/** The newest period of which a revision is not withdrawn; null: none is left. */
const currentOf = ({ editions }: PublishedIndex, withdrawn: Index2['withdrawn']) =>
  editions
    .filter(
      ({ period, revision }) =>
        !withdrawn.some((each) => each.period === period && revision <= each.upToRevision),
    )
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1) ?? null

/**
 * The payload of format 2 that says what an index of format 1 says, and the files that hang from it. What was withdrawn
 * and redacted before stays so.
 */
export async function derive2(
  dir: string,
  index: PublishedIndex,
  editions: readonly Edition[],
  { issuerId, site }: Issuing,
  before: Index2 | null,
): Promise<{ readonly index: Index2; readonly files: readonly TextFile[] }> {
  const all = await filesIn(dir)
  const manifests: TextFile[] = []
  for (const entry of index.editions) manifests.push(await manifestOf(dir, entry, all))
  const texts = new Map<string, TextFile>()
  const refOf = (text: string) => {
    const sha256 = sha256Hex(text)
    texts.set(sha256, { path: textPath(sha256), content: text })
    return sha256
  }
  const entries = index.editions.map((entry, at) => ({
    ...entry,
    correction: entry.correction === null ? null : refOf(entry.correction),
    manifest: sha256Hex(manifests[at]?.content ?? ''),
  }))
  const last = index.editions.at(-1)
  const newest = editions.find((edition) => last && editionName(edition) === editionName(last))
  const { withdrawn = [], redacted = [] } = before ?? {}
  const reached = site ?? before?.site
  const { sequence, issuedAt, nextDue } = index
  const payload: Index2 = {
    format: 'liangping/index/2',
    issuer: { id: issuerId, name: newest?.issuer ?? before?.issuer.name ?? issuerId },
    ...{ sequence, issuedAt, nextDue, current: currentOf(index, withdrawn) },
    ...(reached === undefined ? {} : { site: reached }),
    ...{ editions: entries, withdrawn, redacted },
  }
  return { index: payload, files: [...manifests, ...texts.values()] }
}

/** The text of a target. */
export const payloadText = (payload: object): string => `${JSON.stringify(payload)}\n`
