import type { IndexEntry } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import type { Decision } from '@/office/publishing/decisions'
import { editionName } from '@/office/publishing/open-figures-file'
import type { Outcome } from './publish-edition'
import { UsageError } from '@/office/publishing/usage-error'

export const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

function undecided(decisions: readonly Decision[]): UsageError {
  decisions.forEach(({ code, problem }) => complain(`${code}: ${lineOf(problem)}`))
  const codes = [...new Set(decisions.map(({ code }) => code))].join(',')
  return new UsageError(`this has to be decided: mend the workbook, or add --accept ${codes} if it is right`)
}

const nameOf = (entry: IndexEntry | null) => (entry ? editionName(entry) : 'the index with another due date')

/** Prints the outcome of publishing; open decisions are a UsageError. True where something is new. */
export function tellOutcome(outcome: Outcome, dir: string): boolean {
  switch (outcome.kind) {
    case 'refused':
      outcome.problems.forEach((problem) => complain(lineOf(problem)))
      process.exitCode = 1
      return false
    case 'undecided':
      throw undecided(outcome.decisions)
    case 'unchanged':
      say(`nothing changes: ${dir} says just this already (sequence ${outcome.index.sequence})`)
      outcome.written.forEach((path) => say(`mended: ${path}`))
      return false
    case 'planned':
      say(`to be published in ${dir}: ${nameOf(outcome.entry)}, sequence ${outcome.index.sequence}`)
      return true
    case 'published':
      outcome.accepted.forEach(({ code, problem }) => say(`accepted: ${code}: ${lineOf(problem)}`))
      say(`published in ${dir}: ${nameOf(outcome.entry)}, sequence ${outcome.index.sequence}`)
      return true
  }
}
