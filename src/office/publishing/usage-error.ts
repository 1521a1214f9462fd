/** What a person is told in words of their own language where no command line is. */
export type UsageCode =
  | 'needs-correction'
  | 'stale-correction'
  | 'nothing-to-correct'
  | 'sample-key'
  | 'mixed-kinds'
  | 'locked'
  | 'strange-folder'

/** What the person at the command line can mend: told in one line, exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly code?: UsageCode,
  ) {
    super(message)
  }
}
