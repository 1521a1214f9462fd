import type { Locale } from '../say'

/** A message in Chinese and in English; one text where both languages write the same. */
export type Message = string | readonly [zh: string, en: string]

/** The messages about one thing by name; a nested name is reached with a dot. */
export interface Topic {
  readonly [name: string]: Message | Topic
}

const isMessage = (entry: Message | Topic): entry is Message =>
  typeof entry === 'string' || Array.isArray(entry)

/** The text of a message in a language. */
export const textIn = (message: Message, locale: Locale): string =>
  typeof message === 'string' ? message : message[locale === 'en' ? 1 : 0]

/** A topic's messages in a language by their whole key, which begins with `prefix` if there is one. */
export const flatten = (topic: Topic, locale: Locale, prefix = ''): [string, string][] =>
  Object.entries(topic).flatMap(([name, entry]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    return isMessage(entry) ? [[key, textIn(entry, locale)]] : flatten(entry, locale, key)
  })
