import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { TestInfo } from '@playwright/test'

/** One line of the table: what went wrong, what was on screen meanwhile, how soon all was well again. */
export interface FaultLine {
  readonly fault: string
  readonly during: string
  readonly recovered: string
}
const KIND = 'fault'

/** Has a fault's line printed when all tests are done. */
export function noteFault(info: TestInfo, line: FaultLine): void {
  info.annotations.push({ type: KIND, description: JSON.stringify(line) })
}

/** Seconds of the page's own clock. */
export const inSeconds = (ms: number): string => `in ${(ms / 1000).toFixed(1)} s`

/** Prints the tested faults as a table. */
export default class FaultTable implements Reporter {
  private readonly lines: FaultLine[] = []

  onTestEnd(test: TestCase, { status }: TestResult): void {
    for (const { type, description = '' } of test.annotations) {
      if (type !== KIND) continue
      const line = JSON.parse(description) as FaultLine
      this.lines.push(status === 'passed' ? line : { ...line, recovered: `FAILED: ${status}` })
    }
  }

  onEnd(): void {
    if (this.lines.length === 0) return
    const rows = [
      { fault: 'fault', during: 'shown during', recovered: 'recovered after' },
      ...this.lines.toSorted((a, b) => (a.fault < b.fault ? -1 : 1)),
    ]
    const width = (key: keyof FaultLine) => Math.max(...rows.map((row) => row[key].length))
    const [first, second] = [width('fault'), width('during')]
    for (const { fault, during, recovered } of rows)
      process.stdout.write(`${fault.padEnd(first)}  ${during.padEnd(second)}  ${recovered}\n`)
    process.stdout.write(`${this.lines.length} faults\n`)
  }
}
