import { countOf, figureOf } from './definition'
import { valueOf, type Figure } from './figure'
import type { GroupFigures } from './groups'
import { compared } from './source-table'

const points = ({ points }: GroupFigures) => valueOf(points)
const change = ({ quarterChange }: GroupFigures) => valueOf(quarterChange)

/** What districts are counted by: time progress, and the change on the quarter before. */
const BELONGS = {
  'completion.rated': (group: GroupFigures) => points(group) !== null,
  'completion.ahead': (group: GroupFigures) => (points(group) ?? -1) >= 0,
  'completion.behind': (group: GroupFigures) => (points(group) ?? 0) < 0,
  'quarterly.up': (group: GroupFigures) => (change(group) ?? 0) > 0,
  'quarterly.down': (group: GroupFigures) => (change(group) ?? 0) < 0,
}
export type DistrictCount = keyof typeof BELONGS

/** The districts that are counted, in the order given; 跨区(市) is not one. */
export const countedDistricts = <G extends GroupFigures>(which: DistrictCount, groups: readonly G[]): G[] =>
  groups.filter((group) => group.district !== null && BELONGS[which](group))

/** Completed in the quarter and in the one before, where the change is known. */
const quarters = (group: GroupFigures) => {
  const [now, more] = [valueOf(group.quarter), change(group)]
  return [now, now === null || more === null ? null : now - more]
}

/** Defines a count of districts; its rows have the values that they are counted by. */
function countOfDistricts(which: DistrictCount, groups: readonly GroupFigures[]) {
  const isOfQuarter = which === 'quarterly.up' || which === 'quarterly.down'
  const tell = (group: GroupFigures) => ({
    id: group.district?.id ?? '',
    name: group.district?.name ?? '',
    values: isOfQuarter ? quarters(group) : [valueOf(group.plan), valueOf(group.completed), points(group)],
    counted: true,
  })
  return countOf(`${which}.count`, which, { of: 'city' }, countedDistricts(which, groups), (rows) =>
    compared(
      'district',
      isOfQuarter ? ['quarter', 'quarter-before'] : ['plan', 'completed', 'points'],
      rows.map(tell),
    ),
  )
}

/** The number of districts that are counted. */
export const districtCount = (which: DistrictCount, groups: readonly GroupFigures[]): Figure =>
  figureOf(countOfDistricts(which, groups))

const NAMES = [
  'completion.rated',
  'completion.ahead',
  'completion.behind',
  'quarterly.up',
  'quarterly.down',
] as const

export const districtCounts = (groups: readonly GroupFigures[]) =>
  NAMES.map((which) => countOfDistricts(which, groups))
