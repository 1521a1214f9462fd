import type { Locale } from '../say'

/** A message in Chinese and in English; one text where both languages write the same. */
type Message = string | readonly [zh: string, en: string]

/** The messages about one thing by name; a nested name is reached with a dot. */
export interface Topic {
  readonly [name: string]: Message | Topic
}

const isMessage = (entry: Message | Topic): entry is Message =>
  typeof entry === 'string' || Array.isArray(entry)

/** A topic's messages in a language by their whole key, which begins with `prefix` if there is one. */
export const flatten = (topic: Topic, locale: Locale, prefix = ''): [string, string][] =>
  Object.entries(topic).flatMap(([name, entry]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    if (!isMessage(entry)) return flatten(entry, locale, key)
    const [zh, en] = typeof entry === 'string' ? [entry, entry] : entry
    return [[key, locale === 'en' ? en : zh]]
  })
