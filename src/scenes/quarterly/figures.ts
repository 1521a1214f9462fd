import { isAbsent, valueOf } from '@/core/figures/figure'
import { districtFigures, groupFigures, type GroupFigures } from '@/core/figures/groups'
import { quarterHistory } from '@/core/figures/history'
import { editionAt, type Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'
import { periodsOf, type QuarterlyFigures, type QuarterlyRow } from './quarters'

/** By change; where none is known by the amount; absent ones last. */
function byChange({ group: a }: QuarterlyRow, { group: b }: QuarterlyRow) {
  const known = Number(isAbsent(a.quarterChange)) - Number(isAbsent(b.quarterChange))
  const changes = (valueOf(b.quarterChange) ?? 0) - (valueOf(a.quarterChange) ?? 0)
  return known || changes || (valueOf(b.quarter) ?? -Infinity) - (valueOf(a.quarter) ?? -Infinity) || 0
}

const rowOf = (publications: Publications, at: Period, group: GroupFigures): QuarterlyRow => ({
  group,
  history: quarterHistory(publications, at, group.key),
})

const isDistrict = ({ group }: QuarterlyRow) => group.district !== null

export const figures: SceneFigures<QuarterlyFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  if (!edition || edition.projects.length === 0) return { leftOut: 'scenes.left-out.no-projects' }
  const rows = districtFigures(publications, at).map((group) => rowOf(publications, at, group))
  const isKnown = rows.some(({ history }) => history.some(({ inQuarter }) => !isAbsent(inQuarter)))
  if (!isKnown) return { leftOut: 'scenes.left-out.no-history' }
  return {
    at,
    city: rowOf(publications, at, groupFigures(publications, at, 'city')),
    periods: periodsOf(rows, at),
    rows: [...rows.filter(isDistrict).sort(byChange), ...rows.filter((row) => !isDistrict(row))],
  }
}
