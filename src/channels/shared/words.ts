import words from '@/core/i18n/messages/export'
import { flatten } from '@/core/i18n/messages/topic'
import type { Locale, Say } from '@/core/i18n/say'
import { sayWith } from '@/core/i18n/say-with'

const TOPIC = 'export'
const made = new Map<Locale, Say['t']>()

/** Adds the messages of exports to a language that is already loaded, so that the page loads no second language. */
export function exportSay({ locale, t }: Pick<Say, 'locale' | 't'>): Pick<Say, 't'> {
  const own = made.get(locale) ?? sayWith(Object.fromEntries(flatten(words, locale, TOPIC)), locale).t
  made.set(locale, own)
  return { t: (key, named) => (key.startsWith(`${TOPIC}.`) ? own : t)(key, named) }
}
