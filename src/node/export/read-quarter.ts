import { editionAt, type Edition, type TrustedKey } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { Result } from '@/core/publication/problems'
import { accepted } from '@/core/publication/problems'
import { verifyIndex } from '@/core/publication/signature'
import { periodOf } from '@/node/publisher/figures-command'
import { readFolder, readJws } from '@/node/publisher/read-folder'
import { deriveScenes } from '@/scenes/derive'
import type { Quarter, QuarterHead } from '@/channels/shared/quarter'
import { createOfficeSay } from '@/scenes/words'
import type { Locale } from '@/core/i18n/say'

function headOf(edition: Edition, sequence: number, key: TrustedKey | null): QuarterHead {
  const { period, revision, asOf, publishedAt, issuer, correction } = edition
  return {
    period,
    revision,
    asOf,
    publishedAt,
    issuer,
    correction,
    sequence,
    sample: edition.sample || key?.sample === true,
    kid: key?.kid ?? null,
  }
}

/** The key that signed a folder's index, of those trusted; null where none were given. */
async function keyOf(dir: string, keys: readonly TrustedKey[] | undefined): Promise<TrustedKey | null> {
  if (keys === undefined) return null
  const verified = verifyIndex(await readJws(dir), keys)
  return verified.ok ? verified.value.key : null
}

/**
 * A quarter of a published folder, which passed every check; the newest where no period is named. One that was not
 * published is a UsageError.
 */
export async function readQuarter(
  dir: string,
  keys: readonly TrustedKey[] | undefined,
  { period, locale }: { readonly period: string | undefined; readonly locale: Locale },
): Promise<Result<Quarter>> {
  const folder = await readFolder(dir, keys)
  if (!folder.ok) return folder
  const { index, publications } = folder.value
  const at: Period = period === undefined ? index.current : periodOf(period, publications)
  const edition = editionAt(publications, at)
  if (edition === undefined) throw new Error(`no edition of ${at}`)
  return accepted({
    head: headOf(edition, index.sequence, await keyOf(dir, keys)),
    derived: deriveScenes(publications, at),
    say: createOfficeSay(locale).calling(edition.words),
  })
}
