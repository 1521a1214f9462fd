import type { IndexEntry, PublishedIndex } from '@/core/publication/contract'
import { decide, type Decided, type DecideOptions, type Standstill } from './decide'
import type { Decision } from '@/office/publishing/decisions'
import { systemDisk, type Disk } from './disk'
import { thisProcess, type Owner } from './lock-file'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import type { PressWriter } from './press'
import { keepRecord } from './record'
import type { TufWriter } from './tuf/writer'
import { whileLocked } from './while-locked'
import { commitFolder, renewDerived, type FolderWriting } from './write-folder'

export interface PublishOptions extends DecideOptions {
  /** Only tells what would happen; writes nothing and takes no lock. */
  readonly dryRun?: boolean
  readonly onProgress?: (path: string, done: number, of: number) => void
  /** Stops before the next step and leaves the old state; once the index is written, publishing completes. */
  readonly signal?: AbortSignal
  readonly disk?: Disk
  readonly owner?: Owner
  /** Writes the press pages; without it there are none. The commands always give it. */
  readonly press?: PressWriter
  /** Writes format 2 beside; without it there is none. */
  readonly tuf?: TufWriter | undefined
}

/** The outcome. Only `published` publishes; `unchanged` at most repairs what a crash left behind. */
export type Outcome =
  | Standstill
  | { readonly kind: 'unchanged'; readonly index: PublishedIndex; readonly written: readonly string[] }
  | {
      readonly kind: 'planned' | 'published'
      readonly index: PublishedIndex
      /** The new edition's line; null where only the index is issued anew. */
      readonly entry: IndexEntry | null
      readonly written: readonly string[]
      /** Decisions that were accepted, with their reasons. */
      readonly accepted: readonly (Decision & { readonly reason: string })[]
    }

/** The outcome of a dry run. */
function planned(decided: Decided): Outcome {
  if (decided.kind === 'same') return { kind: 'unchanged', index: decided.index, written: [] }
  if (decided.kind !== 'ready') return decided
  const { next, accepted } = decided
  return { kind: 'planned', index: next.index, entry: next.fresh[0]?.entry ?? null, written: [], accepted }
}

async function carriedOut(
  dir: string,
  decided: Decided,
  { key }: PublishOptions,
  writing: FolderWriting & { readonly disk: Disk },
): Promise<Outcome> {
  const outcome = planned(decided)
  if (decided.kind === 'same') {
    const { index, editions } = decided
    return { kind: 'unchanged', index, written: await renewDerived(dir, index, editions, writing) }
  }
  if (decided.kind !== 'ready' || outcome.kind !== 'planned') return outcome
  await keepRecord(dir, outcome, key.kid, writing.disk)
  return { ...outcome, kind: 'published', written: await commitFolder(dir, decided.next, key, writing) }
}

/**
 * Publishes a draft into a folder: verifies the folder, takes its lock, raises the sequence by one, and writes the
 * index last. Contents that are published already change nothing; other contents of the same period are its next
 * revision and need a correction, and the old revision stays addressable. Refuses a folder that does not verify, an
 * edition against the contract, and oddities that were not accepted. What the caller can correct (a lock, a missing
 * correction, a sample key for real data) is a UsageError.
 */
export async function publishEdition(
  dir: string,
  draft: EditionDraft,
  options: PublishOptions,
): Promise<Outcome> {
  if (options.dryRun) return planned(await decide(dir, draft, options))
  const { disk = systemDisk, owner = thisProcess(), now, onProgress = () => {}, signal } = options
  await disk.makeFolder(dir)
  return whileLocked(dir, { disk, owner, nowMs: now(), signal }, async (mayGoOn) => {
    const writing = { disk, onProgress, mayGoOn, press: options.press, tuf: options.tuf }
    return carriedOut(dir, await decide(dir, draft, options), options, writing)
  })
}
