import { textIn, type Message } from '@/core/i18n/messages/topic'
import { createOfficeSay } from '@/core/i18n/office-say'
import type { Locale } from '@/core/i18n/say'
import type { Problem } from '@/core/publication/problems'
import { problemLine } from './problem-line'

/** Tells the person at the terminal in one language, a line at a time. */
export interface Teller {
  readonly locale: Locale
  /** What was asked for: the standard output. */
  readonly say: (line: Message) => void
  /** Everything else: the error output. */
  readonly complain: (line: Message) => void
  /** A message's text, for lines that are put together. */
  readonly text: (message: Message) => string
  /** What is wrong with published data, in a line. */
  readonly problem: (problem: Problem) => string
}

export function tellerIn(locale: Locale): Teller {
  const text = (message: Message) => textIn(message, locale)
  const words = createOfficeSay(locale)
  return {
    locale,
    text,
    problem: (problem) => problemLine(problem, words),
    say: (line) => void process.stdout.write(`${text(line)}\n`),
    complain: (line) => void process.stderr.write(`${text(line)}\n`),
  }
}
