import { isAbsent, valueOf } from '@/core/figures/figure'
import { groupBy } from '@/core/figures/group-by'
import type { RankedDistrict } from '@/core/figures/ranking'

/** A group's heading takes this much of a row's height. */
export const HEADING_ROWS = 0.7

/** A district on the board; positions in rows from its top. */
export interface BoardSlot {
  readonly row: RankedDistrict
  readonly now: number
  /** Where it stood in the order before; a newcomer stands behind those. */
  readonly before: number
}

export interface Board {
  /** One a group, where several are ranked apart. */
  readonly headings: readonly { readonly group: string; readonly top: number }[]
  readonly slots: readonly BoardSlot[]
  /** The whole board's height, in rows. */
  readonly rows: number
}

/** The rank a district moves from; none for one not ranked in this group before. */
function rankBefore({ rank, change, previousRank }: RankedDistrict): number {
  const isNew = !isAbsent(rank) && isAbsent(change)
  return (isNew ? null : valueOf(previousRank)) ?? Number.MAX_SAFE_INTEGER
}

/** Rows of a ranking laid out in blocks by group, each with its earlier and its current position. */
export function boardOf(rows: readonly RankedDistrict[]): Board {
  const groups = [...groupBy(rows, ({ district }) => district.group)]
  let top = 0
  const headings: Board['headings'][number][] = []
  const slots: BoardSlot[] = []
  for (const [group, members] of groups) {
    if (groups.length > 1) {
      headings.push({ group, top })
      top += HEADING_ROWS
    }
    const order = members.toSorted((a, b) => rankBefore(a) - rankBefore(b))
    const start = top
    members.forEach((row, at) => slots.push({ row, now: start + at, before: start + order.indexOf(row) }))
    top += members.length
  }
  return { headings, slots, rows: top }
}
