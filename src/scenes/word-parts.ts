import { officeTopics } from '@/core/i18n/messages/office'
import type { Locale, Words } from '@/core/i18n/say'
import { messagesOf, subjectTopics } from './words'

/** Topics that the lobby does not need. The page loads each with the routes that need it (`meta.words`). */
export const APART: readonly string[] = [
  'calibrate',
  'config',
  'embeds',
  'fleet',
  'handout',
  'ledger',
  'plausible',
  'present',
  'problems',
  'publish',
  'source',
  'status',
  'export',
  'workbook',
]

/** The part in which the page loads a topic; the scenes about one district or project share one. */
export const partOf = (topic: string): string =>
  APART.includes(topic) ? topic : topic in subjectTopics ? 'subjects' : 'lobby'

/** The messages of a language in the parts that the page loads. */
function partsOf(locale: Locale): Readonly<Record<string, Words>> {
  const parts: Record<string, Record<string, string>> = {}
  for (const [key, message] of Object.entries(messagesOf(locale, officeTopics))) {
    const part = (parts[partOf(key.slice(0, key.indexOf('.')))] ??= {})
    part[key] = message
  }
  return parts
}

/** What `virtual:words` is made of. */
export default { 'zh-CN': partsOf('zh-CN'), en: partsOf('en') }
