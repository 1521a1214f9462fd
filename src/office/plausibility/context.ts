import type { Edition, Publications } from '@/core/publication/contract'
import { comparePeriods, yearQuarter } from '@/core/publication/period'
import { projectsById, sameProject } from '@/core/publication/projects-by-id'
import type { BookRows } from '@/office/workbook/draft'
import type { Context, OfficeDesk } from './rule'

/** An edition, what it was made of, and what is published already. */
export interface Weighed {
  readonly edition: Edition
  /** The rows of its workbook; null where it comes from none. */
  readonly rows: BookRows | null
  /** The newest revision of each period. */
  readonly published: Publications
}

/** What the rules look at. */
export function contextOf({ edition, rows, published }: Weighed, desk: OfficeDesk): Context {
  const earlier = published
    .filter(({ period }) => period < edition.period)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
  const previous = earlier.at(-1) ?? null
  const before = previous && projectsById(previous)
  const row = rows?.projects.rows[0]?.row
  return {
    ...desk,
    ...{ edition, previous, earlier },
    replaced: published.find(({ period }) => period === edition.period) ?? null,
    pairs: edition.projects.flatMap((now, at) => {
      const earlierOne = before && sameProject(before, now)
      return earlierOne ? [{ at, now, before: earlierOne }] : []
    }),
    isSameYear: previous !== null && yearQuarter(previous.period).year === yearQuarter(edition.period).year,
    unitOf: (key) => row?.column(key)?.unit ?? null,
    hasColumn: (key) => (row ? row.column(key) !== undefined : null),
  }
}
