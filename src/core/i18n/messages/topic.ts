import type { Locale } from '../say'

/** Messages by name; a nested name is reached with a dot. */
export interface Messages {
  readonly [name: string]: string | Messages
}

/** The messages about one thing, in every language. */
export type Topic = Readonly<Record<Locale, Messages>>

/** Messages by their whole key, which begins with `prefix`. */
export const flatten = (messages: Messages, prefix: string): [string, string][] =>
  Object.entries(messages).flatMap(([name, message]): [string, string][] => {
    const key = `${prefix}.${name}`
    return typeof message === 'string' ? [[key, message]] : flatten(message, key)
  })
