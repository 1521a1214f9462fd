import { openFigures, printFigures } from '@/figures/open-figures'
import type { Edition, Publications } from '@/publication/contract'
import { comparePeriods } from '@/publication/period'
import { createSay } from '@/wording/create-say'

/** Where the open figures of an edition lie in the published folder. */
export const figuresPath = ({ period, revision }: Pick<Edition, 'period' | 'revision'>): string =>
  `figures/${period}-r${revision}.json`

/** What was known with an edition: the newest revision of each earlier period, and the edition itself. */
function knownWith(edition: Edition, editions: readonly Edition[]): Publications {
  const newest = new Map<string, Edition>()
  for (const other of editions) {
    const known = newest.get(other.period)
    if (other.period < edition.period && (!known || known.revision < other.revision))
      newest.set(other.period, other)
  }
  return [...newest.values(), edition].sort((a, b) => comparePeriods(a.period, b.period))
}

const say = createSay('zh-CN')

/** The open figures of an edition (publication.md, "Open figures") as the text of its file. */
export function figuresText(edition: Edition, editions: readonly Edition[]): string {
  const open = openFigures(knownWith(edition, editions), edition.period)
  return `${JSON.stringify(
    printFigures(open, (figure) => say.figure(figure).text),
    null,
    1,
  )}\n`
}
