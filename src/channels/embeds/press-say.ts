import { createSay } from '@/scenes/words'
import embeds from '@/core/i18n/messages/embeds'
import type { Locale, Say } from '@/core/i18n/say'

/** The languages of embeds, the city's own first. */
export const PRESS_LOCALES: readonly Locale[] = ['zh-CN', 'en']

const made = new Map<Locale, Say>()

/** Everything written for people, with the words of press pages. */
export function pressSay(locale: Locale): Say {
  const say = made.get(locale) ?? createSay(locale, { more: { embeds } })
  made.set(locale, say)
  return say
}
