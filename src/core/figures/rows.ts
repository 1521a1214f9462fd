import type { Edition, Level, Project } from '@/core/publication/contract'
import { projectsById } from '@/core/publication/projects-by-id'
import { emptyTally, sumsOfTally, tally, together } from '@/core/publication/sums'
import { pointsOf, type Summed } from './completion'
import type { Speaks } from './definition'
import { labelledDistricts, type LabelledDistrict } from './district-labels'
import { groupBy } from './group-by'
import { onceAnEdition } from './once-an-edition'
import { timeProgress } from './time-progress'

/** A group of projects that has figures; its key begins the figures' ids. */
export type GroupKey =
  'city' | Level | `district.${string}` | 'district.cross' | `district.${string}.${Level}`

/** Projects of more than one district: 跨区(市). */
export const CROSS = 'district.cross'
export const LEVELS: readonly Level[] = ['provincial', 'municipal']

/** A group of an edition's projects. */
export interface Group extends Summed {
  readonly key: GroupKey
  /** The district it is; null for the city, a level and 跨区(市). */
  readonly district: LabelledDistrict | null
  /** How many projects. */
  readonly length: number
  readonly projects: readonly Project[]
}

/** The projects of one place and level: the groups they belong to, and their sums. */
const cell = (place: `district.${string}`, level: Level) => ({
  keys: ['city', level, place, `${place}.${level}`] as readonly GroupKey[],
  sums: emptyTally(),
})

/** Assigns each project to its district, or to 跨区(市) where it has several, and adds up its amounts: in one pass. */
const cellsIn = onceAnEdition(({ districts, projects }) => {
  const cellsOf = (place: `district.${string}`) => ({
    provincial: cell(place, 'provincial'),
    municipal: cell(place, 'municipal'),
  })
  const cross = cellsOf(CROSS)
  const places = new Map(districts.map(({ id }) => [id, cellsOf(`district.${id}`)]))
  const cellOf = (row: Project) =>
    ((row.districts.length === 1 ? places.get(row.districts[0] ?? '') : null) ?? cross)[row.level]
  for (const project of projects) tally(cellOf(project).sums, project)
  const cells = [...places.values(), cross].flatMap((place) => LEVELS.map((level) => place[level]))
  return { cells, cellOf }
})

function groupIn(
  edition: Edition,
  key: GroupKey,
  speaks: Speaks,
  district: LabelledDistrict | null = null,
): Group {
  const { cells, cellOf } = cellsIn(edition)
  const own = cells.filter(({ keys }) => keys.includes(key))
  const { count, ...sums } = sumsOfTally(together(own.map((each) => each.sums)))
  return {
    key,
    speaks,
    district,
    length: count,
    sums,
    points: pointsOf(sums.ratio, timeProgress(edition).value),
    lights: edition.rules.lights,
    get projects() {
      return edition.projects.filter((row) => cellOf(row).keys.includes(key))
    },
  }
}

/** The groups of an edition by their keys: the city, each level, each place, each level of a place. */
export const groupsIn = onceAnEdition((edition): ReadonlyMap<string, Group> => {
  const group = (key: GroupKey, speaks: Speaks, district?: LabelledDistrict) =>
    groupIn(edition, key, speaks, district)
  const groups = [
    group('city', { of: 'city' }),
    ...LEVELS.map((level) => group(level, { of: 'level', level })),
    ...labelledDistricts(edition).flatMap((district) => {
      const { id, name } = district
      return [
        group(`district.${id}`, { of: 'district', name, level: null }, district),
        ...LEVELS.map((level) => group(`district.${id}.${level}`, { of: 'district', name, level })),
      ]
    }),
    group(CROSS, { of: 'cross' }),
  ]
  return new Map(groups.map((each) => [each.key, each]))
})

/** A group of an edition; one that the edition does not have is empty. */
export const groupOf = (edition: Edition, key: GroupKey): Group =>
  groupsIn(edition).get(key) ?? groupIn(edition, key, { of: 'edition' })

const stagesIn = onceAnEdition((edition) => groupBy(edition.projects, ({ stage }) => stage))

export const projectsInStage = (edition: Edition, stage: string): readonly Project[] =>
  stagesIn(edition).get(stage) ?? []

export const projectById = (edition: Edition, id: string): Project | undefined =>
  projectsById(edition).get(id)
