import type { Edition, Level, Project } from '@/publication/contract'
import { projectsById } from '@/publication/projects-by-id'
import { groupRatio, sumKnown, type GroupRatio, type Sum } from '@/publication/sums'
import { groupBy } from './group-by'
import { onceAnEdition } from './once-an-edition'

/** A group of projects that has figures, by the id its figures begin with. */
export type GroupKey =
  'city' | Level | `district.${string}` | 'district.cross' | `district.${string}.${Level}`

/** Projects of more than one district: 跨区(市). */
export const CROSS = 'district.cross'
export const LEVELS: readonly Level[] = ['provincial', 'municipal']

/** What the figures of a group are made from. */
export interface GroupSums {
  readonly count: number
  readonly total: Sum
  readonly plan: Sum
  readonly completed: Sum
  readonly ratio: GroupRatio
}

interface Rows {
  readonly byKey: ReadonlyMap<string, readonly Project[]>
  readonly sums: Map<string, GroupSums>
}

/** The projects of one place, in all and by level. */
type Place = Readonly<Record<'all' | Level, Project[]>>

const emptyPlace = (): Place => ({ all: [], provincial: [], municipal: [] })

/** Each project once in the city, its level and its one district; a cross-district project under `cross` only. */
function keyed({ districts, projects }: Edition): Map<string, readonly Project[]> {
  const city = emptyPlace()
  const cross = emptyPlace()
  const places = new Map(districts.map(({ id }) => [id, emptyPlace()]))
  for (const project of projects) {
    const [only = ''] = project.districts
    const place = project.districts.length === 1 ? (places.get(only) ?? cross) : cross
    for (const rows of [city.all, city[project.level], place.all, place[project.level]]) rows.push(project)
  }
  const byKey = new Map<string, readonly Project[]>([['city', city.all]])
  for (const level of LEVELS) byKey.set(level, city[level])
  for (const [id, place] of [...places, ['cross', cross] as const]) {
    byKey.set(`district.${id}`, place.all)
    for (const level of LEVELS) byKey.set(`district.${id}.${level}`, place[level])
  }
  return byKey
}

const rowsIn = onceAnEdition((edition): Rows => ({ byKey: keyed(edition), sums: new Map() }))
const stagesIn = onceAnEdition((edition) => groupBy(edition.projects, ({ stage }) => stage))

/** The projects of a group, in the edition's order. */
export const projectsOf = (edition: Edition, key: GroupKey): readonly Project[] =>
  rowsIn(edition).byKey.get(key) ?? []

export const projectsInStage = (edition: Edition, stage: string): readonly Project[] =>
  stagesIn(edition).get(stage) ?? []

export const projectById = (edition: Edition, id: string): Project | undefined =>
  projectsById(edition).get(id)

/** Sums and ratio of a group, computed once an edition. */
export function sumsOf(edition: Edition, key: GroupKey): GroupSums {
  const { sums } = rowsIn(edition)
  const made = sums.get(key)
  if (made) return made
  const rows = projectsOf(edition, key)
  const fresh = {
    count: rows.length,
    total: sumKnown(rows, (row) => row.totalYuan),
    plan: sumKnown(rows, (row) => row.planYuan),
    completed: sumKnown(rows, (row) => row.completedYuan),
    ratio: groupRatio(rows),
  }
  sums.set(key, fresh)
  return fresh
}
