import { valueOf, type Figure } from './figure'
import type { GroupFigures } from './groups'
import { known } from './make'

const points = (group: GroupFigures) => valueOf(group.points)
const change = (group: GroupFigures) => valueOf(group.quarterChange)
const isOver = (value: number | null) => value !== null && value > 0
const isUnder = (value: number | null) => value !== null && value < 0

/** What districts are counted by: time progress, and the change on the quarter before. */
const BELONGS = {
  'completion.rated': (group: GroupFigures) => points(group) !== null,
  'completion.ahead': (group: GroupFigures) => points(group) === 0 || isOver(points(group)),
  'completion.behind': (group: GroupFigures) => isUnder(points(group)),
  'quarterly.up': (group: GroupFigures) => isOver(change(group)),
  'quarterly.down': (group: GroupFigures) => isUnder(change(group)),
} as const
export type DistrictCount = keyof typeof BELONGS

export const isDistrictCount = (name: string): name is DistrictCount => Object.hasOwn(BELONGS, name)

/** The districts that are counted, in the order given; 跨区(市) is not one. */
export const countedDistricts = <G extends GroupFigures>(which: DistrictCount, groups: readonly G[]): G[] =>
  groups.filter((group) => group.district !== null && BELONGS[which](group))

/** How many they are. */
export const districtCount = (which: DistrictCount, groups: readonly GroupFigures[]): Figure =>
  known(`${which}.count`, countedDistricts(which, groups).length, 'count', 'count')
