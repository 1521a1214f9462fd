import type { Locale, Words } from '../say'
import { messagesOf } from './index'
import { officeTopics } from './office'

/** Topics that the lobby does not need. The page loads each with the routes that need it (`meta.words`). */
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

/** The messages of a language in the parts that the page loads: the lobby's, and each topic of `APART`. */
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
