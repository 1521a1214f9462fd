import { createSay } from '@/wording/create-say'
import takeaway from '@/wording/messages/takeaway'
import type { Locale, Say } from '@/wording/say'

const made = new Map<Locale, Say>()

/** Everything written for people, and the words of what is taken away, in the language of another. */
export function takeawaySay({ locale }: Pick<Say, 'locale'>): Say {
  const say = made.get(locale) ?? createSay(locale, { more: { takeaway } })
  made.set(locale, say)
  return say
}
