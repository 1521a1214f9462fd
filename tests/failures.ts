import * as v from 'valibot'

const text = v.optional(v.string(), '')
const VitestFailures = v.object({
  testResults: v.array(
    v.object({
      name: text,
      status: v.string(),
      message: text,
      assertionResults: v.array(
        v.object({ fullName: text, status: text, failureMessages: v.optional(v.array(v.string()), []) }),
      ),
    }),
  ),
})
const Spec = v.object({
  title: text,
  file: text,
  ok: v.boolean(),
  tests: v.array(
    v.object({
      status: text,
      results: v.array(v.object({ errors: v.optional(v.array(v.object({ message: text })), []) })),
    }),
  ),
})
interface Suite {
  readonly specs: readonly v.InferOutput<typeof Spec>[]
  readonly suites: readonly Suite[]
}
const Suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.optional(v.array(Spec), []),
  suites: v.optional(v.array(v.lazy(() => Suite)), []),
})
const PlaywrightFailures = v.object({
  suites: v.array(Suite),
  errors: v.optional(v.array(v.object({ message: text })), []),
})

/** What failed, for a reader who sees only the end of a long output. */
export interface Failure {
  readonly test: string
  readonly why: string
}

const isFlaky = ({ status }: { readonly status: string }) => status === 'flaky'
const MOST_LINES = 12
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const firstLines = (messages: readonly string[]) =>
  messages.join('\n').replace(COLOURS, '').trim().split('\n').slice(0, MOST_LINES).join('\n')

/** The failed tests of Vitest's JSON report, with the beginning of their messages; none of what is no such report. */
export function vitestFailures(report: unknown): readonly Failure[] {
  const read = v.safeParse(VitestFailures, report)
  if (!read.success) return []
  return read.output.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0)
      return [{ test: name, why: firstLines([message]) }]
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: `${name}: ${fullName}`,
        why: firstLines(failureMessages),
      }))
  })
}

/** The same of Playwright's, flaky tests among them: they count as failures. */
export function playwrightFailures(report: unknown): readonly Failure[] {
  const read = v.safeParse(PlaywrightFailures, report)
  if (!read.success) return []
  const ofSuite = ({ specs, suites }: Suite): readonly Failure[] => [
    ...specs
      .filter(({ ok, tests }) => !ok || tests.some(isFlaky))
      .map(({ title, file, tests }) => ({
        test: `${file}: ${title}`,
        why: firstLines(
          tests.flatMap(({ results }) =>
            results.flatMap(({ errors }) => errors.map(({ message }) => message)),
          ),
        ),
      })),
    ...suites.flatMap(ofSuite),
  ]
  const outside = read.output.errors.map(({ message }) => ({
    test: 'outside of any test',
    why: firstLines([message]),
  }))
  return [...read.output.suites.flatMap(ofSuite), ...outside]
}
