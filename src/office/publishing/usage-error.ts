/** The code of an error that the publishing page words for itself. */
export type UsageCode =
  | 'needs-correction'
  | 'stale-correction'
  | 'nothing-to-correct'
  | 'sample-key'
  | 'mixed-kinds'
  | 'locked'
  | 'strange-folder'

/** What is wrong and how to mend it, in one line a language. */
export type Bilingual = readonly [zh: string, en: string]

/** An error that the caller can correct: printed in one line in the caller's language, exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly told: Bilingual,
    readonly code?: UsageCode,
  ) {
    super(told[1])
  }
}
