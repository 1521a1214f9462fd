import { subjectWords, words } from '#scenes/words'
import { createSay as createCommonSay, type SayOptions } from '@/core/i18n/create-say'
import { messagesOf as commonMessages } from '@/core/i18n/messages'
import { officeTopics } from '@/core/i18n/messages/office'
import type { Topic } from '@/core/i18n/messages/topic'
import type { Locale, Say, Words } from '@/core/i18n/say'
import { byId } from './by-id'

type Topics = Readonly<Record<string, Topic>>

/** The words that the scenes bring along, by their ids: of the loop's, and of those that speak of one thing. */
export const loopTopics: Topics = byId(words)
export const subjectTopics: Topics = byId(subjectWords)
const all: Topics = { ...loopTopics, ...subjectTopics }

/** All messages of a language by their whole key, the scenes' included; with those of `more` topics. */
export const messagesOf = (locale: Locale, more: Topics = {}): Words =>
  commonMessages(locale, { ...all, ...more })

/** `createSay` that knows the scenes' words too. */
export const createSay = (locale: Locale, { more, ...options }: SayOptions = {}): Say =>
  createCommonSay(locale, { ...options, more: { ...all, ...more } })

/** The same with the words of the office's side and of what is taken away. */
export const createOfficeSay = (locale: Locale, options: Omit<SayOptions, 'more'> = {}): Say =>
  createSay(locale, { ...options, more: officeTopics })
