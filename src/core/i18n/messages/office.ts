import embeds from './embeds'
import handout from './handout'
import plausible from './plausible'
import publish from './publish'
import exportWords from './export'
import ledger from './ledger'
import type { Topic } from './topic'
import workbook from './workbook'

/** Topics that no screen loads: the office's, press pages' and exports'. */
export const officeTopics: Readonly<Record<string, Topic>> = {
  embeds,
  handout,
  ledger,
  plausible,
  publish,
  export: exportWords,
  workbook,
}
