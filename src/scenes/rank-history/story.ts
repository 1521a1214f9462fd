import { isAbsent, type Figure, type Maybe } from '@/core/figures/figure'
import type { RankHistory, RankSeries } from '@/core/figures/ranking'

/** A district ranked at both ends of the history. */
export interface Net {
  readonly series: RankSeries
  readonly first: Figure
  readonly now: Figure
  /** Places won since; negative when lost. */
  readonly places: number
}

/** How the ranks now compare with those of the first assessment. */
export interface NetStory {
  readonly direction: 'rose' | 'fell' | 'same' | 'incomparable'
  /** All that rose most; where none rose, all that fell most; where none moved, all. */
  readonly movers: readonly Net[]
}

const isKnown = (figure: Maybe | undefined): figure is Figure => figure !== undefined && !isAbsent(figure)

export function netStory({ series }: RankHistory): NetStory {
  const nets = series.flatMap((one): Net[] => {
    const first = one.ranks[0]
    const now = one.ranks.at(-1)
    return isKnown(first) && isKnown(now)
      ? [{ series: one, first, now, places: first.value - now.value }]
      : []
  })
  if (nets.length === 0) return { direction: 'incomparable', movers: [] }
  const places = nets.map((net) => net.places)
  const most = Math.max(...places) > 0 ? Math.max(...places) : Math.min(...places)
  const direction = most > 0 ? 'rose' : most < 0 ? 'fell' : 'same'
  return { direction, movers: nets.filter((net) => net.places === most) }
}

/** The one district the finding points at, if it points at one. */
export function pointedAt({ direction, movers }: NetStory): string | null {
  const [only, more] = movers
  const moved = direction === 'rose' || direction === 'fell'
  return moved && only && !more ? only.series.district.id : null
}
