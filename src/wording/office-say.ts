import { createSay } from './create-say'
import { officeTopics } from './messages/office'
import type { Locale, Say } from './say'

/** `createSay` with the words of the office's side: workbook, checks, publishing. */
export const createOfficeSay = (locale: Locale): Say => createSay(locale, { more: officeTopics })
