/** The code of an error that the publishing page words in the user's language. */
export type UsageCode =
  | 'needs-correction'
  | 'stale-correction'
  | 'nothing-to-correct'
  | 'sample-key'
  | 'mixed-kinds'
  | 'locked'
  | 'strange-folder'

/** An error that the caller can correct: printed in one line, exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly code?: UsageCode,
  ) {
    super(message)
  }
}
