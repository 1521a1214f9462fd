import { getPublicKey } from '@noble/ed25519'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, TrustedKey } from '@/core/publication/contract'
import { trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import { publishEdition, type Outcome, type PublishOptions } from '@/node/publisher/publish-edition'
import { filesIn } from '@/node/publisher/standing'
import { edition, secondQuarter } from '../../core/publication/small-city'

const SECRET = new Uint8Array(32).fill(9)
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The same in every process. */
export const key: SigningKey = { kid: 'office-1', d: base64url(SECRET), x: base64url(getPublicKey(SECRET)) }
export const trusted: readonly TrustedKey[] = [trustedKeyOf(key)]
/** 2021-11-01 in China. */
export const NOW_MS = Date.parse('2021-11-01T08:00:00+08:00')

export const q2 = (change: Partial<Edition> = {}): EditionDraft => secondQuarter(change)
export const q3 = (change: Partial<Edition> = {}): EditionDraft => edition(change)

/** The second quarter with a little more completed in it. */
export const q2Mended = () => {
  const [first, ...others] = secondQuarter().projects
  if (!first) throw new Error('no project')
  return q2({ projects: [{ ...first, completedYuan: (first.completedYuan ?? 0) + 1_000 }, ...others] })
}

/** Decisions accepted, with a reason. */
export const accepting = (...ids: string[]) => ids.map((id) => ({ id, reason: '已核对' }))

export const publish = (
  dir: string,
  draft: EditionDraft,
  options: Partial<PublishOptions> = {},
): Promise<Outcome> =>
  publishEdition(dir, draft, {
    ...{ key, now: () => NOW_MS },
    // The corrections of these tests say little.
    accept: accepting('correction-empty'),
    ...options,
  })

/** Every file of a folder with its contents. */
export async function contentsOf(dir: string): Promise<Record<string, string>> {
  const paths = await filesIn(dir)
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const)),
  )
}
