import { isAbsent, valueOf } from '@/core/figures/figure'
import type { Say, Sentence } from '@/core/i18n/say'
import { groupRowName, groupSaid } from '../../chart-rows'
import { ratioSaid } from '../../ratio-said'
import type { DistrictFigures } from './figures'

export const nameOfDistrict = ({ group }: Pick<DistrictFigures, 'group'>, say: Say): string =>
  groupRowName(group, say)

/** The rank and how it moved; nothing where it is not ranked. */
function rankClause({ rank, change }: DistrictFigures, say: Say) {
  if (isAbsent(rank)) return []
  const place = say.piece(rank, 'strong')
  if (isAbsent(change)) return say.sentence('district.rank.alone', { rank: place })
  if (change.value === 0) return say.sentence('district.rank.same', { rank: place })
  const apart = say.decimal(Math.abs(change.value), 0)
  const n = { figure: { ...change, value: Math.abs(change.value) }, written: apart, tone: 'plain' } as const
  const places = { figure: change, written: apart, tone: 'strong' } as const
  return say.sentence(`district.rank.${change.value > 0 ? 'up' : 'down'}`, { rank: place, places, n })
}

/** What the district completed, against its plan and time progress, and its rank; what is absent is left out. */
export function finding(figures: DistrictFigures, say: Say): Sentence {
  const { at, group } = figures
  const name = { ...groupSaid(group, say), tone: 'strong' } as const
  const rank = rankClause(figures, say)
  const period = say.toDate(at, true)
  if (isAbsent(group.completed)) return say.sentence('district.finding.unpublished', { name, period, rank })
  const completed = say.piece(group.completed, 'data')
  if (isAbsent(group.ratio) || isAbsent(group.points))
    return say.sentence('district.finding.amount', { name, period, completed, rank })
  const ratio = ratioSaid(group, say)
  const written = say.pointsApart(group.points.value)
  const isLevel = written.number === say.pointsApart(0).number
  if (isLevel) return say.sentence('district.finding.met', { name, completed, ratio, rank })
  const behind = group.points.value < 0
  const tone = behind ? (valueOf(group.light) ?? 'strong') : 'strong'
  const points = { figure: group.points, written, tone } as const
  return say.sentence(`district.finding.${behind ? 'behind' : 'ahead'}`, {
    name,
    completed,
    ratio,
    points,
    rank,
  })
}
