import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import { groupBy } from '@/core/figures/group-by'
import type { RankHistory, RankSeries } from '@/core/figures/ranking'
import type { Say } from '@/core/i18n/say'

/** A group's heading takes this much of a rank's height. */
export const HEADING_RANKS = 0.8
/** With up to this many districts, those that share a rank are drawn half a rank apart; with more, a whole rank. */
const ROOMY_RANKS = 9

/** A district's line through the ranks; heights in ranks from the top of the drawing. */
export interface Track {
  readonly series: RankSeries
  /** Its index in the edition's list, which decides its colour. */
  readonly place: number
  /** One a period; null where it was not ranked. */
  readonly heights: readonly (number | null)[]
  /** Where its name stands at the right: at the line's end, below all where it is not ranked now. */
  readonly end: number
}

export interface Lanes {
  /** One a group, where several are ranked apart. */
  readonly headings: readonly { readonly group: string; readonly top: number }[]
  readonly tracks: readonly Track[]
  /** The whole drawing's height, in ranks. */
  readonly ranks: number
}

/** A rank as a bare number. */
export const numeralOf = (rank: Maybe | undefined, say: Say): string =>
  !rank || isAbsent(rank) ? say.absent('not-published') : say.decimal(rank.value, 0).text

interface Member {
  readonly series: RankSeries
  readonly place: number
}

/** Where a period's ranks stand within their lane; those that share a rank one under the other. */
function heightsAt(members: readonly Member[], period: number, apart: number) {
  const met = new Map<number, number>()
  return members.map(({ series }) => {
    const figure = series.ranks[period]
    if (!figure || isAbsent(figure)) return null
    const earlier = met.get(figure.value) ?? 0
    met.set(figure.value, earlier + 1)
    return figure.value - 0.5 + earlier * apart
  })
}

/** Lays the ranks of each group out as a lane of its own, rank 1 on top. */
export function lanesOf({ periods, series }: RankHistory): Lanes {
  const members = series.map((one, place) => ({ series: one, place }))
  const groups = [...groupBy(members, ({ series }) => series.district.group)]
  const apart = series.length <= ROOMY_RANKS ? 0.5 : 1
  const headings: Lanes['headings'][number][] = []
  const tracks: Track[] = []
  let top = 0
  for (const [group, lane] of groups) {
    if (groups.length > 1) {
      headings.push({ group, top })
      top += HEADING_RANKS
    }
    const columns = periods.map((_, period) => heightsAt(lane, period, apart))
    const now = columns.at(-1) ?? []
    const ranked = now.filter((height) => height !== null).length
    const lowest = Math.max(0, ...columns.flat().map((height) => height ?? 0))
    let unranked = Math.max(ranked, ...now.map((height) => Math.ceil((height ?? 0) + 0.4)))
    lane.forEach(({ series, place }, at) => {
      const heights = columns.map((column) => column[at] ?? null)
      const end = heights.at(-1) ?? unranked++ + 0.5
      const below = (height: number | null) => (height === null ? null : height + top)
      tracks.push({ series, place, heights: heights.map(below), end: end + top })
    })
    top += Math.max(lane.length, unranked, lowest + 0.5)
  }
  return { headings, tracks, ranks: top }
}

/** A district's rank in the last of the periods, null where not ranked. */
export const rankNow = ({ ranks }: RankSeries): number | null => {
  const last = ranks.at(-1)
  return last ? valueOf(last) : null
}
