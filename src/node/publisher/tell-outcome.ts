import type { IndexEntry } from '@/core/publication/contract'
import type { Decision } from '@/office/publishing/decisions'
import { editionName } from '@/office/publishing/open-figures-file'
import type { Teller } from '@/node/command/teller'
import type { Bilingual } from '@/office/publishing/usage-error'
import type { Outcome } from './publish-edition'

const TOLD = 3

/** What has to be decided, a line a kind: its places, or the lines that `words` has for it. */
export function decisionLines(
  decisions: readonly Decision[],
  { problem: lineOf, text }: Teller,
  words: ReadonlyMap<string, string> = new Map(),
): string[] {
  const codes = [...new Set(decisions.map(({ code }) => code))]
  return codes.map((code) => {
    const own = decisions.filter((one) => one.code === code)
    const places = own.slice(0, TOLD).map(({ problem }) => lineOf(problem))
    const more = own.length - TOLD
    const rest = more > 0 ? text([`（另有 ${more} 处）`, ` (and ${more} more)`]) : ''
    return words.get(code) ?? `${code}: ${places.join('; ')}${rest}`
  })
}

function undecided(decisions: readonly Decision[], tell: Teller, words?: ReadonlyMap<string, string>): void {
  decisionLines(decisions, tell, words).forEach(tell.complain)
  const codes = [...new Set(decisions.map(({ code }) => code))]
  const options = codes.map((code) => `--accept ${code}="…"`).join(' ')
  tell.complain([
    `要您决定：改工作簿，或写明为什么是对的：${options}`,
    `this has to be decided: mend the workbook, or say why it is right: ${options}`,
  ])
  process.exitCode = 1
}

/** What was accepted, a line a kind with its reason. */
const acceptedLines = (accepted: readonly (Decision & { readonly reason: string })[]) =>
  [...new Map(accepted.map(({ code, reason }) => [code, reason]))].map(([code, reason]): Bilingual => [
    `已写明理由：${code}：${reason}`,
    `accepted: ${code}: ${reason}`,
  ])

const nameOf = (entry: IndexEntry | null): Bilingual =>
  entry
    ? [editionName(entry), editionName(entry)]
    : ['只改下期预计公开日期', 'the index with another due date']

/** Prints the outcome of publishing; `words` are lines for decisions. True where something is new. */
export function tellOutcome(
  outcome: Outcome,
  dir: string,
  tell: Teller,
  words?: ReadonlyMap<string, string>,
): boolean {
  const { say, complain } = tell
  switch (outcome.kind) {
    case 'refused':
      outcome.problems.forEach((each) => complain(tell.problem(each)))
      process.exitCode = 1
      return false
    case 'undecided':
      undecided(outcome.decisions, tell, words)
      return false
    case 'unchanged':
      say([
        `没有变化：${dir} 里已经是这些内容（序号 ${outcome.index.sequence}）`,
        `nothing changes: ${dir} says just this already (sequence ${outcome.index.sequence})`,
      ])
      outcome.written.forEach((path) => say([`已补上：${path}`, `mended: ${path}`]))
      return false
    case 'planned': {
      const [zh, en] = nameOf(outcome.entry)
      const { sequence } = outcome.index
      say([
        `将公开到 ${dir}：${zh}，序号 ${sequence}`,
        `to be published in ${dir}: ${en}, sequence ${sequence}`,
      ])
      return true
    }
    case 'published': {
      const [zh, en] = nameOf(outcome.entry)
      const { sequence } = outcome.index
      acceptedLines(outcome.accepted).forEach(say)
      say([`已公开到 ${dir}：${zh}，序号 ${sequence}`, `published in ${dir}: ${en}, sequence ${sequence}`])
      return true
    }
  }
}
