import type { Locale } from '../say'

/** Messages by name; a nested name is reached with a dot. */
export interface Messages {
  readonly [name: string]: string | Messages
}

/** The messages about one thing, in every language. */
export type Topic = Readonly<Record<Locale, Messages>>
