import type { Topic } from './topic'
import workbook from './workbook'

/** Topics of the office's side only: no screen carries them. */
export const officeTopics: Readonly<Record<string, Topic>> = { workbook }
