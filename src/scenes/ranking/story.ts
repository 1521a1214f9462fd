import { isAbsent, valueOf, type Figure } from '@/core/figures/figure'
import { groupBy } from '@/core/figures/group-by'
import type { RankedDistrict, Ranking } from '@/core/figures/ranking'

export type Mover = RankedDistrict & { readonly change: Figure }
type Direction = 'rose' | 'fell' | 'same' | 'same-but-new' | 'unknown'

/** What is worth telling of a ranking: who is first, and who moved most. */
export interface Story {
  /** Those of rank 1 in the group with the most ranked districts. */
  readonly leaders: readonly RankedDistrict[]
  /** The leaders' group, where several groups are ranked apart; else null. */
  readonly group: string | null
  readonly direction: Direction
  /** All that rose most; where none rose, all that fell most. */
  readonly movers: readonly Mover[]
}

const isRanked = ({ rank }: RankedDistrict) => !isAbsent(rank)
const hasChange = (row: RankedDistrict): row is Mover => !isAbsent(row.change)

function movement(ranked: readonly RankedDistrict[]): Pick<Story, 'direction' | 'movers'> {
  const changed = ranked.filter(hasChange)
  if (changed.length === 0) return { direction: 'unknown', movers: [] }
  const changes = changed.map(({ change }) => change.value)
  const most = Math.max(...changes) > 0 ? Math.max(...changes) : Math.min(...changes)
  if (most === 0) return { direction: changed.length < ranked.length ? 'same-but-new' : 'same', movers: [] }
  return {
    direction: most > 0 ? 'rose' : 'fell',
    movers: changed.filter(({ change }) => change.value === most),
  }
}

/** Reads a ranking; with no ranks published there are no leaders. */
export function storyOf({ rows }: Ranking): Story {
  const ranked = rows.filter(isRanked)
  const groups = [...groupBy(ranked, ({ district }) => district.group)]
  const [group, members] = groups.reduce<(typeof groups)[number]>(
    (largest, next) => (next[1].length > largest[1].length ? next : largest),
    groups[0] ?? ['', []],
  )
  return {
    leaders: members.filter(({ rank }) => valueOf(rank) === 1),
    group: groups.length > 1 ? group : null,
    ...movement(ranked),
  }
}

/** The one district the finding points at: the only one that moved most, else the only leader, else none. */
export function pointedAt({ movers, leaders }: Story): string | null {
  const [row, more] = movers.length > 0 ? movers : leaders
  return row && !more ? row.district.id : null
}
