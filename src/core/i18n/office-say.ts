import { createSay, type SayOptions } from './create-say'
import { officeTopics } from './messages/office'
import type { Locale, Say } from './say'

/** `createSay` with the words of the office's side: workbook, checks, publishing. */
export const createOfficeSay = (locale: Locale, options: Omit<SayOptions, 'more'> = {}): Say =>
  createSay(locale, { ...options, more: officeTopics })
