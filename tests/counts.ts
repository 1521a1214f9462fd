import * as v from 'valibot'

/** What a runner says of its tests. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }
/** A runner that failed without telling of any test. */
export const BROKEN: Counts = { ...NONE, failed: 1 }

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const VitestReport = v.object({
  success: v.boolean(),
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: v.optional(count, 0),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
})
const PlaywrightReport = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
})

/** The counts of Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function vitestCounts(report: unknown): Counts {
  const read = v.safeParse(VitestReport, report)
  if (!read.success) return BROKEN
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults, success } = read.output
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + unloaded.length
  return {
    passed: numPassedTests,
    failed: success || failed > 0 ? failed : 1,
    skipped: numPendingTests + numTodoTests,
  }
}

/** The counts of Playwright's JSON report; an error outside of any test, and a flaky test, count as failures. */
export function playwrightCounts(report: unknown): Counts {
  const read = v.safeParse(PlaywrightReport, report)
  if (!read.success) return BROKEN
  const { stats, errors } = read.output
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** A runner's counts, held against its exit code: one that failed has at least one failure. */
export const heldAgainst = (exitCode: number | null, counts: Counts): Counts =>
  exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  )

/** The closing line: `812 passed, 0 failed`, with the skipped when there are any. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
