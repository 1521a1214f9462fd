import { editionAt, type Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { amountsOf } from './completion'
import { countOf, told, type Told } from './definition'
import { quarterChangesOf, quarterOf } from './in-quarter'
import { editionOf } from './make'
import { CROSS, DIRECT } from './place'
import { groupOf, type Group, type GroupKey } from './rows'
import { namedProjects } from './source-table'
import { formerKey } from './succession'

/** A group in each period, seen from one of them. */
export const overQuarters = (publications: Publications, at: Period, { key, speaks }: Group) => ({
  key,
  speaks,
  at,
  in(period: Period) {
    const edition = editionAt(publications, period)
    return edition ? groupOf(edition, formerKey(publications, at, edition, key)) : null
  },
})

const countIn = (group: Group) =>
  countOf(`${group.key}.count`, 'count', group.speaks, group, ({ projects }) => namedProjects(projects))

/** Defines all figures of a group of projects at one period. */
export function groupDefinitions(publications: Publications, at: Period, group: Group) {
  const quarters = overQuarters(publications, at, group)
  return {
    count: countIn(group),
    ...amountsOf(group, 'sum'),
    quarter: quarterOf(quarters),
    ...quarterChangesOf(quarters),
  }
}

/** The figures of a group, with its district: null for the city, a level, 跨区(市) and 市直. */
export type GroupFigures = Told<ReturnType<typeof groupDefinitions>> & Pick<Group, 'key' | 'district'>

/** The figures of one group. Refuses a period that is not published (RangeError). */
export function groupFigures(publications: Publications, at: Period, key: GroupKey): GroupFigures {
  const group = groupOf(editionOf(publications, at), key)
  return { key, district: group.district, ...told(groupDefinitions(publications, at, group)) }
}

/** Every district in the edition's order; 跨区(市) and 市直 behind them, where there are such projects. */
export function districtFigures(publications: Publications, at: Period): readonly GroupFigures[] {
  const edition = editionOf(publications, at)
  const others = ([CROSS, DIRECT] as const).filter((key) => groupOf(edition, key).length > 0)
  const keys = [...edition.districts.map(({ id }) => `district.${id}` as const), ...others]
  return keys.map((key) => groupFigures(publications, at, key))
}
