import type { IncomingMessage } from 'node:http'
import { textIn } from '@/core/i18n/messages/topic'
import type { Locale } from '@/core/i18n/say'
import type { Bilingual } from '@/office/publishing/usage-error'

/** The language of whoever asks: English where it is asked for first, else Chinese. The page names its own. */
export const localeAsked = ({ headers }: Pick<IncomingMessage, 'headers'>): Locale =>
  /^\s*en(?![a-z])/i.test(headers['accept-language'] ?? '') ? 'en' : 'zh-CN'

/** A line in the language of whoever asks. */
export const toldTo = (request: Pick<IncomingMessage, 'headers'>, line: Bilingual): string =>
  textIn(line, localeAsked(request))
