import type { IndexEntry, PublishedIndex } from '@/core/publication/contract'
import type { Decision } from '@/office/publishing/decisions'
import { basename, dirname, join, resolve } from 'node:path'
import { editionName } from '@/office/publishing/open-figures-file'
import { lineOf } from '@/core/publication/problems'
import { replaceFile, type Disk } from './disk'

/** Where the office's record of a published folder lies: beside it, because it is not public. */
const recordFolder = (dir: string): string => {
  const whole = resolve(dir)
  return join(dirname(whole), `${basename(whole)}-record`)
}

/** What is about to be published. */
export interface Recorded {
  readonly index: PublishedIndex
  readonly entry: IndexEntry | null
  readonly accepted: readonly (Decision & { readonly reason: string })[]
}

/** Keeps what was accepted for an edition, and why: `<folder>-record/2026Q3-r1.json`. */
export async function keepRecord(
  dir: string,
  { index, entry, accepted }: Recorded,
  kid: string,
  disk: Disk,
): Promise<void> {
  if (entry === null || accepted.length === 0) return
  const ids = [...new Set(accepted.map(({ code }) => code))]
  const record = {
    ...{ edition: editionName(entry), sequence: index.sequence, issuedAt: index.issuedAt, key: kid },
    ...{ sha256: entry.sha256, correction: entry.correction },
    accepted: ids.map((id) => {
      const own = accepted.filter(({ code }) => code === id)
      return { id, reason: own[0]?.reason ?? '', findings: own.map(({ problem }) => lineOf(problem)) }
    }),
  }
  const path = join(recordFolder(dir), `${editionName(entry)}.json`)
  await replaceFile(disk, path, `${JSON.stringify(record, null, 1)}\n`)
}
