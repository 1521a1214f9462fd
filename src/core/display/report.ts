import type { Say } from '@/core/i18n/say'
import { wordProblem, type ConfigProblem } from './problems'

/** Logs the configuration's problems: the one place that writes to the console. */
export function reportProblems(problems: readonly ConfigProblem[], say: Pick<Say, 't'>): void {
  for (const problem of problems) {
    const line = wordProblem(problem, say)
    if (problem.kind === 'unknown' || problem.kind === 'forbidden') console.warn(line)
    else console.error(line)
  }
}
