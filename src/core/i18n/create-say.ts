import { messagesOf } from './messages'
import type { Topic } from './messages/topic'
import type { Locale, Say } from './say'
import { sayWith } from './say-with'

export interface SayOptions {
  readonly timeZone?: string
  /** Topics beside the display's own. */
  readonly more?: Readonly<Record<string, Topic>>
}

/**
 * Everything written for people in one language, with all words of both at hand: on Node. The page loads the words of
 * its language only, and makes its own of them (`display/words.ts`).
 */
export const createSay = (locale: Locale, { timeZone, more }: SayOptions = {}): Say =>
  sayWith(messagesOf(locale, more), locale, timeZone)
