import { messagesOf } from './messages'
import type { Topic } from './messages/topic'
import type { Locale, Say } from './say'
import { sayWith } from './say-with'

export interface SayOptions {
  readonly timeZone?: string
  /** Further topics beside the lobby's. */
  readonly more?: Readonly<Record<string, Topic>>
}

/**
 * Everything written for people in one language, from all messages: for Node and tests. The page loads the messages of
 * its own language only (`core/display/words.ts`).
 */
export const createSay = (locale: Locale, { timeZone, more }: SayOptions = {}): Say =>
  sayWith(messagesOf(locale, more), locale, timeZone)
