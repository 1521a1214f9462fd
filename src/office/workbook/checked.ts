import type { Edition, Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import type { FormField } from './book-form'
import type { Draft } from './draft'
import type { AskedHeading } from './headings'
import type { SheetIds } from './with-ids'
import { isRefused, refuse, written, type Fault, type Mistake, type WrittenMistake } from './mistakes'
import { summaryOf, type Summary } from './summary'

/** What a workbook says, with all its mistakes. */
export interface Checked {
  readonly errors: readonly WrittenMistake[]
  readonly warnings: readonly WrittenMistake[]
  /** The warnings that must be accepted before publishing. */
  readonly decisions: readonly WarningToAccept[]
  /** Null where the book does not say its period or its projects. */
  readonly summary: Summary | null
  /** What was read; null where there is nothing to weigh. */
  readonly draft: Draft | null
  /** Its first revision; null as long as there are errors. */
  readonly edition: Edition | null
  /** When the next period is due, for the index; null: not announced; absent: as it stands. */
  readonly nextDue?: string | null | undefined
  /** The headings that a person can say something of. */
  readonly askedHeadings?: readonly AskedHeading[] | undefined
  /** What the workbook does not say, to be filled in by a person; empty where it says all. */
  readonly form?: readonly FormField[] | undefined
  /** The ids of a table that has none; absent where it has them. */
  readonly ids?: SheetIds | undefined
  /** Decisions that only the workbook shows: they go with the edition to where it is signed. */
  readonly raised?: readonly AskedDecision[] | undefined
}

/** What has to be decided, by the id of its rule, in a line. */
export interface AskedDecision {
  readonly code: string
  readonly line: string
}

/** A warning that has to be accepted by the id of its rule, such as `project-gone`. */
export interface WarningToAccept {
  readonly code: string
  readonly warning: WrittenMistake
}

const told = (mistakes: readonly Mistake[], say: Say) => ({
  errors: mistakes.filter(isRefused).map((mistake) => written(mistake, say)),
  warnings: mistakes.filter((mistake) => !isRefused(mistake)).map((mistake) => written(mistake, say)),
  decisions: mistakes.flatMap((mistake) =>
    mistake.weight === 'decide' && mistake.rule !== undefined
      ? [{ code: mistake.rule, warning: written(mistake, say) }]
      : [],
  ),
})

/** Last step: all of it in the words of a language. */
export function conclude(
  draft: Draft,
  mistakes: readonly Mistake[],
  published: Publications,
  say: Say,
): Checked {
  const { edition, rows } = draft
  const isWhole = !mistakes.some(isRefused)
  const hasPeriod = rows?.about.period !== null
  const earlier = hasPeriod ? published.filter(({ period }) => period < edition.period) : []
  const hasSummary = rows === null || (hasPeriod && edition.projects.length > 0)
  return {
    ...told(mistakes, say),
    draft,
    summary: hasSummary ? summaryOf([...earlier, edition], edition.period, isWhole) : null,
    edition: isWhole ? edition : null,
  }
}

/** What to say where there is no draft. */
export const withoutDraft = (mistakes: readonly Mistake[], say: Say): Checked => ({
  ...told(mistakes, say),
  ...{ summary: null, draft: null, edition: null, nextDue: null },
})

/** The report for an unreadable file: one mistake of the file as a whole. */
export const refusedBook = (fileName: string, refusal: Fault, say: Say): Checked =>
  withoutDraft([refuse('', { at: '', text: fileName }, refusal)], say)
