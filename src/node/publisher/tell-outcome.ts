import type { IndexEntry } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import type { Decision } from '@/office/publishing/decisions'
import { editionName } from '@/office/publishing/open-figures-file'
import type { Outcome } from './publish-edition'

export const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

const TOLD = 3

/** What has to be decided, a line a kind: its places, or the lines that `words` has for it. */
export function decisionLines(
  decisions: readonly Decision[],
  words: ReadonlyMap<string, string> = new Map(),
): string[] {
  const codes = [...new Set(decisions.map(({ code }) => code))]
  return codes.map((code) => {
    const own = decisions.filter((one) => one.code === code)
    const places = own.slice(0, TOLD).map(({ problem }) => lineOf(problem))
    const rest = own.length > TOLD ? ` (and ${own.length - TOLD} more)` : ''
    return words.get(code) ?? `${code}: ${places.join('; ')}${rest}`
  })
}

function undecided(decisions: readonly Decision[], words?: ReadonlyMap<string, string>): void {
  decisionLines(decisions, words).forEach(complain)
  const codes = [...new Set(decisions.map(({ code }) => code))]
  const options = codes.map((code) => `--accept ${code}="…"`).join(' ')
  complain(`this has to be decided: mend the workbook, or say why it is right: ${options}`)
  process.exitCode = 1
}

/** What was accepted, a line a kind with its reason. */
const acceptedLines = (accepted: readonly (Decision & { readonly reason: string })[]) =>
  [...new Map(accepted.map(({ code, reason }) => [code, reason]))].map(
    ([code, reason]) => `accepted: ${code}: ${reason}`,
  )

const nameOf = (entry: IndexEntry | null) => (entry ? editionName(entry) : 'the index with another due date')

/** Prints the outcome of publishing; `words` are lines for decisions. True where something is new. */
export function tellOutcome(outcome: Outcome, dir: string, words?: ReadonlyMap<string, string>): boolean {
  switch (outcome.kind) {
    case 'refused':
      outcome.problems.forEach((problem) => complain(lineOf(problem)))
      process.exitCode = 1
      return false
    case 'undecided':
      undecided(outcome.decisions, words)
      return false
    case 'unchanged':
      say(`nothing changes: ${dir} says just this already (sequence ${outcome.index.sequence})`)
      outcome.written.forEach((path) => say(`mended: ${path}`))
      return false
    case 'planned':
      say(`to be published in ${dir}: ${nameOf(outcome.entry)}, sequence ${outcome.index.sequence}`)
      return true
    case 'published':
      acceptedLines(outcome.accepted).forEach(say)
      say(`published in ${dir}: ${nameOf(outcome.entry)}, sequence ${outcome.index.sequence}`)
      return true
  }
}
