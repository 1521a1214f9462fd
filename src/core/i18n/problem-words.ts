import { lineOf, type Problem } from '@/core/publication/problems'
import problems from './messages/problems'
import { flatten, type Topic } from './messages/topic'
import type { Say } from './say'

interface Pattern {
  /** Its name among the messages of `problems`. */
  readonly name: string
  readonly pattern: RegExp
}

/** An English message as a pattern with anything in its placeholders. */
export const patternOf = (message: string) =>
  new RegExp(`^${message.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's')

const patternsOf = (topic: Topic): readonly Pattern[] =>
  flatten(topic, 'en').map(([name, message]) => ({ name, pattern: patternOf(message) }))

const { value, no, ...lines } = problems
const LINES = patternsOf(lines)
/** What a placeholder may hold: an expectation, or the lack of a value. */
const PLACES: Readonly<Record<string, readonly Pattern[]>> = {
  expected: patternsOf({ value }),
  got: patternsOf({ no }),
}

function worded(text: string, patterns: readonly Pattern[], say: Pick<Say, 't'>): string | null {
  for (const { name, pattern } of patterns) {
    const found = pattern.exec(text)
    if (!found) continue
    const places = Object.entries(found.groups ?? {}).map(([place, part]) => {
      const inner = PLACES[place]
      return [place, (inner && worded(part, inner, say)) ?? part] as const
    })
    return say.t(`problems.${name}`, Object.fromEntries(places))
  }
  return null
}

/**
 * A problem of published data in the language of `say`: file and path, then the words. The program's own lines are
 * English; they are matched with the English messages to find the translation. A line that matches none is left as it
 * is.
 */
export function wordProblem({ source, path, problem }: Problem, say: Pick<Say, 't'>): string {
  return lineOf({
    ...(source === undefined ? {} : { source }),
    path,
    problem: worded(problem, LINES, say) ?? problem,
  })
}
