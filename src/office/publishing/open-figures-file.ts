import { openFigures, printFigures, type PrintedFigures } from '@/core/figures/open-figures'
import type { Edition, Publications } from '@/core/publication/contract'
import { comparePeriods } from '@/core/publication/period'
import { createSay } from '@/core/i18n/create-say'

interface NamedEdition {
  readonly period: string
  readonly revision: number
}

/** `2021Q3-r1`. */
export const editionName = ({ period, revision }: NamedEdition): string => `${period}-r${revision}`

/** Where the open figures of an edition lie in the published folder. */
export const figuresPath = (edition: NamedEdition): string => `figures/${editionName(edition)}.json`

/** The open figures as stored in the folder, with the names of earlier editions that they were computed from. */
export interface FiguresFile extends PrintedFigures {
  /** `2021Q2-r1`, oldest first: a later correction of one of them shows. */
  readonly basis: readonly string[]
}

/** The editions that figures are compared with: the newest revision of each earlier period. */
export function basisOf(edition: Edition, editions: readonly Edition[]): Publications {
  const newest = new Map<string, Edition>()
  for (const other of editions) {
    const known = newest.get(other.period)
    if (other.period < edition.period && (!known || known.revision < other.revision))
      newest.set(other.period, other)
  }
  return [...newest.values()].sort((a, b) => comparePeriods(a.period, b.period))
}

const say = createSay('zh-CN')

/** The open figures of an edition, computed with those of earlier periods (docs/format.md). */
export function figuresFile(edition: Edition, basis: Publications): FiguresFile {
  const own = say.calling(edition.words)
  const open = openFigures([...basis, edition], edition.period)
  return { ...printFigures(open, (figure) => own.figure(figure).text), basis: basis.map(editionName) }
}

/** The text of an edition's file of open figures, computed with the newest revisions of earlier periods. */
export const figuresText = (edition: Edition, editions: readonly Edition[]): string =>
  `${JSON.stringify(figuresFile(edition, basisOf(edition, editions)), null, 1)}\n`
