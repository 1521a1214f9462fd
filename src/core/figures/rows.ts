import type { Edition, Level, Project } from '@/core/publication/contract'
import { projectsById } from '@/core/publication/projects-by-id'
import {
  emptyTally,
  sumsOfTally,
  tally,
  together,
  type GroupRatio,
  type Sum,
  type Tally,
} from '@/core/publication/sums'
import { groupBy } from './group-by'
import { onceAnEdition } from './once-an-edition'

/** A group of projects that has figures; its key begins the figures' ids. */
export type GroupKey =
  'city' | Level | `district.${string}` | 'district.cross' | `district.${string}.${Level}`

/** Projects of more than one district: 跨区(市). */
export const CROSS = 'district.cross'
export const LEVELS: readonly Level[] = ['provincial', 'municipal']

/** The rows and sums that a group's figures are made from. */
export interface GroupSums {
  readonly count: number
  readonly total: Sum
  readonly plan: Sum
  readonly completed: Sum
  readonly ratio: GroupRatio
}

/** Each district by its id, 跨区(市) (null) behind them, with what is kept of its projects by level. */
type Places<T> = ReadonlyMap<string | null, Readonly<Record<Level, T>>>

/** Assigns each project to its district, or to 跨区(市) where it has several. */
function placed<T>(
  { districts, projects }: Edition,
  make: () => T,
  add: (to: T, project: Project) => void,
): Places<T> {
  const fresh = () => ({ provincial: make(), municipal: make() })
  const cross = fresh()
  const places = new Map<string | null, Record<Level, T>>(districts.map(({ id }) => [id, fresh()]))
  places.set(null, cross)
  for (const project of projects) {
    const [only = ''] = project.districts
    const place = project.districts.length === 1 ? (places.get(only) ?? cross) : cross
    add(place[project.level], project)
  }
  return places
}

/** The groups of an edition by their keys: the city, each level, each place, each level of a place. */
function byKey<T>(places: Places<T>, join: (parts: readonly T[]) => T): ReadonlyMap<string, T> {
  const groups = new Map<string, T>()
  const parts = [...places.values()]
  groups.set('city', join(parts.flatMap((place) => LEVELS.map((level) => place[level]))))
  for (const level of LEVELS) groups.set(level, join(parts.map((place) => place[level])))
  for (const [id, place] of places) {
    const key = id === null ? CROSS : `district.${id}`
    groups.set(key, join(LEVELS.map((level) => place[level])))
    for (const level of LEVELS) groups.set(`${key}.${level}`, place[level])
  }
  return groups
}

const tallies = onceAnEdition((edition) => byKey<Tally>(placed(edition, emptyTally, tally), together))
const sumsIn = onceAnEdition(() => new Map<string, GroupSums>())
const rowsIn = onceAnEdition((edition): ReadonlyMap<string, readonly Project[]> => {
  const order = new Map(edition.projects.map((project, at) => [project, at]))
  const inOrder = (a: Project, b: Project) => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  const places = placed<Project[]>(
    edition,
    () => [],
    (to, project) => to.push(project),
  )
  return byKey(places, (parts) => parts.flat().sort(inOrder))
})
const stagesIn = onceAnEdition((edition) => groupBy(edition.projects, ({ stage }) => stage))

/** The projects of a group, in the edition's order. */
export const projectsOf = (edition: Edition, key: GroupKey): readonly Project[] =>
  rowsIn(edition).get(key) ?? []

export const projectsInStage = (edition: Edition, stage: string): readonly Project[] =>
  stagesIn(edition).get(stage) ?? []

export const projectById = (edition: Edition, id: string): Project | undefined =>
  projectsById(edition).get(id)

/** Sums and ratio of a group, computed once an edition. */
export function sumsOf(edition: Edition, key: GroupKey): GroupSums {
  const made = sumsIn(edition)
  const sums = made.get(key) ?? sumsOfTally(tallies(edition).get(key) ?? emptyTally())
  made.set(key, sums)
  return sums
}
