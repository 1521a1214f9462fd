import type { Locale, Words } from '../say'
import { messagesOf } from './index'
import { officeTopics } from './office'

/**
 * Topics that the lobby never says. The page loads each with the mode that says it (`meta.words` of its route), so that
 * no screen loads it.
 */
export const APART: readonly string[] = [
  'calibrate',
  'config',
  'district',
  'fleet',
  'handout',
  'present',
  'problems',
  'project',
  'publish',
  'source',
  'status',
  'export',
  'workbook',
]

/** The messages of a language in the parts in which the page loads them: the lobby's, and each topic that is apart. */
function partsOf(locale: Locale): Readonly<Record<string, Words>> {
  const parts: Record<string, Record<string, string>> = {}
  for (const [key, message] of Object.entries(messagesOf(locale, officeTopics))) {
    const topic = key.slice(0, key.indexOf('.'))
    const part = (parts[APART.includes(topic) ? topic : 'lobby'] ??= {})
    part[key] = message
  }
  return parts
}

/** What `virtual:words` is made of. */
export default { 'zh-CN': partsOf('zh-CN'), en: partsOf('en') }
