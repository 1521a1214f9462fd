import { LEVELS, type Edition, type Level, type Project } from '@/core/publication/contract'
import { projectsById } from '@/core/publication/projects-by-id'
import { emptyTally, sumsOfTally, tally, together } from '@/core/publication/sums'
import { pointsOf, type Summed } from './completion'
import type { Speaks } from './definition'
import { labelledDistricts, type LabelledDistrict } from './district-labels'
import { groupBy } from './group-by'
import { onceAnEdition } from './once-an-edition'
import { CROSS, DIRECT, placeOf } from './place'
import { timeProgress } from './time-progress'

/** A group of projects that has figures; its key begins the figures' ids. */
export type GroupKey = 'city' | Level | `district.${string}` | `district.${string}.${Level}`

/** The levels that an edition has; of format 1 both that it knows. */
export const levelsOf = onceAnEdition(({ format, projects }): readonly Level[] =>
  format === 'liangping/edition/1'
    ? LEVELS.slice(1, 3)
    : LEVELS.filter((level) => projects.some((row) => row.level === level)),
)

/** A group of an edition's projects. */
export interface Group extends Summed {
  readonly key: GroupKey
  /** The district it is; null for the city, a level, 跨区(市) and 市直. */
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

/** Assigns each project to its place and level, and adds up its amounts: in one pass. */
const cellsIn = onceAnEdition(({ districts, projects }) => {
  const places = new Set([...districts.map(({ id }) => id), 'direct'])
  const cells = new Map<string, ReturnType<typeof cell>>()
  const cellOf = ({ districts: of, level }: Project) => {
    const place = placeOf(of)
    const key = `${level} ${place}`
    const found = cells.get(key) ?? cell(places.has(place) ? `district.${place}` : CROSS, level)
    cells.set(key, found)
    return found
  }
  for (const project of projects) tally(cellOf(project).sums, project)
  return { cells: [...cells.values()], cellOf }
})

function groupIn(
  edition: Edition,
  key: GroupKey,
  speaks: Speaks,
  district: LabelledDistrict | null = null,
): Group {
  const { cells, cellOf } = cellsIn(edition)
  const { lights, cards } = edition.rules
  const own = cells.filter(({ keys }) => keys.includes(key))
  const { count, ...sums } = sumsOfTally(together(own.map((each) => each.sums)))
  return {
    key,
    speaks,
    district,
    length: count,
    sums,
    points: pointsOf(sums.ratio, timeProgress(edition).value),
    lights: cards !== undefined && key.startsWith('district.') ? cards : lights,
    get projects() {
      return edition.projects.filter((row) => cellOf(row).keys.includes(key))
    },
  }
}

/** The groups of an edition by their keys: the city, each level, each place, each level of a place. */
export const groupsIn = onceAnEdition((edition): ReadonlyMap<string, Group> => {
  const group = (key: GroupKey, speaks: Speaks, district?: LabelledDistrict) =>
    groupIn(edition, key, speaks, district)
  const levels = levelsOf(edition)
  const groups = [
    group('city', { of: 'city' }),
    ...levels.map((level) => group(level, { of: 'level', level })),
    ...labelledDistricts(edition).flatMap((district) => {
      const { id, name } = district
      return [
        group(`district.${id}`, { of: 'district', name, level: null }, district),
        ...levels.map((level) => group(`district.${id}.${level}`, { of: 'district', name, level })),
      ]
    }),
    group(CROSS, { of: 'cross' }),
    group(DIRECT, { of: 'direct' }),
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
