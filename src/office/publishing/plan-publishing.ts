import type { Edition, PublishedIndex } from '@/core/publication/contract'
import { formatOf } from '@/core/publication/edition-format'
import { instantAt } from '@/office/workbook/instant'
import { UsageError } from './usage-error'

/** An edition before it is published, still without a revision. */
export interface EditionDraft extends Omit<Edition, 'revision' | 'publishedAt' | 'correction'> {
  /** As the office states it; null or absent: the moment of publishing. */
  readonly publishedAt?: string | null
  /** What is corrected, according to the workbook. */
  readonly correction?: string | null
}

/** What a folder holds before publishing: every addressable edition. */
export interface Standing {
  /** Null: nothing was published yet. */
  readonly index: PublishedIndex | null
  readonly editions: readonly Edition[]
}

export interface Intent {
  readonly nowMs: number
  /** What is corrected, in a sentence; stands above the workbook's. */
  readonly correction?: string | undefined
  /** When the next period is due; null: not announced; absent: as it stands. */
  readonly nextDue?: string | null | undefined
}

export interface Plan {
  /** Null: the period's newest revision has the same contents. */
  readonly edition: Edition | null
  readonly nextDue: string | null
  /** Nothing is to be written. */
  readonly unchanged: boolean
}

/** The contents of an edition, without revision and time of publishing. */
const contentOf = ({
  period,
  asOf,
  issuer,
  sample,
  rules,
  districts,
  stages,
  projects,
  ...rest
}: EditionDraft) => {
  const { assessment, pipeline, services, totals, words } = rest
  const head = { period, asOf, issuer, sample, rules, districts, stages, projects }
  return { ...head, assessment, pipeline, services, totals, ...(words && { words }) }
}

/** JSON with the keys of every object in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const isSame = (a: unknown, b: unknown) => inOrder(a) === inOrder(b)

/** The stated time of publishing belongs to the first revision, so a workbook that repeats it changes nothing. */
function saysTheSame(draft: EditionDraft, revisions: readonly Edition[]): boolean {
  const last = revisions.at(-1)
  if (!last || !isSame(contentOf(draft), contentOf(last))) return false
  const stated = draft.publishedAt ?? null
  return (
    stated === null || revisions.some(({ publishedAt }) => Date.parse(publishedAt) === Date.parse(stated))
  )
}

/** What is corrected by the revision after `last`. */
function correctionOf(
  draft: EditionDraft,
  last: Edition | undefined,
  given: string | undefined,
): string | null {
  const fromBook = draft.correction?.trim() || null
  const sentence = given?.trim() || fromBook
  if (!last) {
    if (sentence === null) return null
    throw new UsageError(
      [
        `${draft.period} 还没有公开过，没有什么可更正`,
        `${draft.period} was not published yet: there is nothing to correct in it`,
      ],
      'nothing-to-correct',
    )
  }
  if (sentence === null)
    throw new UsageError(
      [
        `${draft.period} 已在 ${last.publishedAt.slice(0, 10)} 公开过，内容不同：请写明更正了什么，用 --correction "…" 或写在工作簿里`,
        `${draft.period} was published on ${last.publishedAt.slice(0, 10)} with other contents: ` +
          'say what is corrected, with --correction "…" or in the workbook',
      ],
      'needs-correction',
    )
  if (!given?.trim() && sentence === last.correction)
    throw new UsageError(
      [
        `工作簿里还是 ${draft.period} 第 ${last.revision} 版的更正说明：请写明这一次更正了什么，用 --correction "…" 或写在工作簿里`,
        `the workbook still says what revision ${last.revision} of ${draft.period} corrected: ` +
          'say what is corrected now, with --correction "…" or in the workbook',
      ],
      'stale-correction',
    )
  return sentence
}

/** The moment a new revision is published at: never that of the revision before it. */
function publishedAtOf({ publishedAt }: EditionDraft, last: Edition | undefined, nowMs: number): string {
  const stated = publishedAt ?? null
  if (stated === null) return instantAt(nowMs)
  return last && Date.parse(stated) <= Date.parse(last.publishedAt) ? instantAt(nowMs) : stated
}

function nextDueOf(draft: EditionDraft, { index }: Standing, { nextDue }: Intent): string | null {
  if (index === null || draft.period > index.current) return nextDue ?? null
  if (draft.period < index.current || nextDue === undefined) return index.nextDue
  return nextDue
}

/**
 * What publishing a draft would write: the next revision of its period, or nothing. A period with other contents needs
 * a correction, a new period must not have one; else a UsageError says what to do.
 */
export function planPublishing(draft: EditionDraft, standing: Standing, intent: Intent): Plan {
  const revisions = standing.editions
    .filter(({ period }) => period === draft.period)
    .sort((a, b) => a.revision - b.revision)
  const last = revisions.at(-1)
  const nextDue = nextDueOf(draft, standing, intent)
  if (saysTheSame(draft, revisions))
    return { edition: null, nextDue, unchanged: nextDue === standing.index?.nextDue }
  const edition: Edition = {
    format: formatOf(draft),
    ...contentOf(draft),
    revision: (last?.revision ?? 0) + 1,
    publishedAt: publishedAtOf(draft, last, intent.nowMs),
    correction: correctionOf(draft, last, intent.correction),
  }
  return { edition, nextDue, unchanged: false }
}
