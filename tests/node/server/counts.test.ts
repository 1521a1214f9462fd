import { describe, expect, it } from 'vitest'
import { BROKEN, closingLine, heldAgainst, playwrightCounts, sum, vitestCounts } from '../../counts'
import { playwrightFailures, vitestFailures } from '../../failures'

const file = (status: string, tests: number) => ({ status, assertionResults: Array<unknown>(tests).fill({}) })
const vitest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [file('passed', 7)],
}

describe('the closing line', () => {
  it('is the sum of all runners, and tells of the skipped only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    const total = sum([vitestCounts(vitest), { passed: 3, failed: 1, skipped: 0 }])
    expect(closingLine(total)).toBe('8 passed, 1 failed, 2 skipped')
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { ...vitest, success: false, testResults: [file('failed', 0), file('passed', 7)] }
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('counts a run that failed for no told reason as a failure', () => {
    expect(vitestCounts({ ...vitest, success: false }).failed).toBe(1)
    expect(heldAgainst(1, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(1)
    expect(heldAgainst(null, { passed: 5, failed: 2, skipped: 0 }).failed).toBe(2)
    expect(heldAgainst(0, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(0)
  })

  it.each([null, {}, [], 'x', { stats: {} }])('counts %j in place of a report as a failure', (report) => {
    expect(vitestCounts(report)).toEqual(BROKEN)
    expect(playwrightCounts(report)).toEqual(BROKEN)
  })

  it('counts flaky browser tests and errors outside of tests as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 })
  })
})

describe('what is told again at the end', () => {
  const red = (text: string) => `${String.fromCharCode(27)}[31m${text}${String.fromCharCode(27)}[39m`

  it('is each failed unit test with its message, and a file that could not be loaded', () => {
    const assertion = (status: string) => ({
      fullName: `rule ${status}`,
      status,
      failureMessages: status === 'failed' ? [red('expected 2 to be 3')] : [],
    })
    const testResults = [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: ['passed', 'failed'].map(assertion),
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [assertion('passed')] },
    ]
    expect(vitestFailures({ testResults })).toEqual([
      { test: 'a.test.ts: rule failed', why: 'expected 2 to be 3' },
      { test: 'b.test.ts', why: 'no such module' },
    ])
  })

  it('is each browser test that failed or is flaky, in suites of any depth, and errors outside of tests', () => {
    const spec = (title: string, status: 'expected' | 'flaky' | 'unexpected') => {
      const errors = status === 'expected' ? [] : [{ message: red('Timed out\nReceived: 4') }]
      const ok = status !== 'unexpected'
      return { ...{ title, ok, file: 'x.spec.ts' }, tests: [{ status, results: [{ errors }] }] }
    }
    const suites = [
      {
        specs: [spec('good', 'expected'), spec('late', 'flaky')],
        suites: [{ specs: [spec('bad', 'unexpected')] }],
      },
    ]
    const why = 'Timed out\nReceived: 4'
    expect(playwrightFailures({ suites, errors: [{ message: 'no browser' }] })).toEqual([
      { test: 'x.spec.ts: late', why },
      { test: 'x.spec.ts: bad', why },
      { test: 'outside of any test', why: 'no browser' },
    ])
  })

  it.each([null, {}, [], 'x'])('is nothing where %j stands in place of a report', (report) => {
    expect(vitestFailures(report)).toEqual([])
    expect(playwrightFailures(report)).toEqual([])
  })
})
