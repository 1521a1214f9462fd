import takeaway from '@/wording/messages/takeaway'
import { flatten } from '@/wording/messages/topic'
import type { Locale, Say } from '@/wording/say'
import { sayWith } from '@/wording/say-with'

const TOPIC = 'takeaway'
const made = new Map<Locale, Say['t']>()

/** The words of what is taken away beside those that somebody has: a page that has one language loads no more for it. */
export function takeawaySay({ locale, t }: Pick<Say, 'locale' | 't'>): Pick<Say, 't'> {
  const own = made.get(locale) ?? sayWith(Object.fromEntries(flatten(takeaway[locale], TOPIC)), locale).t
  made.set(locale, own)
  return { t: (key, named) => (key.startsWith(`${TOPIC}.`) ? own : t)(key, named) }
}
