import type { District, Level, Light } from '@/core/publication/contract'
import { compact, isNotPublished, type BookCell } from './cell'
import { read, unreadable, type CellReader, type Reading } from './read'
import { ifPublished, oneOf } from './read-cell'
import { DIRECT_NAMES, DIRECTION_NAMES, LEVEL_NAMES, LIGHT_NAMES, type NamedStage } from './vocabulary'

/** Ids by the names that people write, and the names to offer. */
export interface Lookup {
  readonly ids: ReadonlyMap<string, string>
  readonly offered: string
}

/** What names stand for in this book. */
export interface Names {
  readonly districts: Lookup
  readonly stages: Lookup
}

const ENDING = /(?:自治县|新区|市|区|县)$/u

/** Districts by name, and by the name without its ending where only one has it: 滕州 is 滕州市. */
export function districtLookup(districts: readonly District[]): Lookup {
  const ids = new Map<string, string>()
  const short = new Map<string, string | null>()
  for (const { id, name } of districts) {
    const whole = compact(name)
    ids.set(whole, id)
    const bare = whole.replace(ENDING, '')
    const ending = /.(高新区|经开区|开发区)$/u.exec(whole)?.[1]
    for (const other of [bare, ending]) {
      if (other !== undefined && other.length > 1) short.set(other, short.has(other) ? null : id)
    }
  }
  for (const [name, id] of short) if (id !== null && !ids.has(name)) ids.set(name, id)
  return { ids, offered: districts.map(({ name }) => name).join('、') }
}

export const stageLookup = (stages: readonly NamedStage[]): Lookup => ({
  ids: new Map(
    stages.flatMap(({ stage, aliases }) =>
      [stage.name, ...aliases].map((name) => [compact(name), stage.id] as const),
    ),
  ),
  offered: stages.map(({ stage }) => stage.name).join('、'),
})

const SEPARATORS = /[、,，;；/]/u

/** The names in a list; one that holds a separator itself is known by its whole. */
function namesIn(text: string, ids: Lookup['ids']): readonly string[] {
  const names: string[] = []
  for (let rest = text; ;) {
    const known = [...ids.keys()].filter(
      (name) => rest === name || (rest.startsWith(name) && SEPARATORS.test(rest.charAt(name.length))),
    )
    const longest = known.reduce((one, other) => (other.length > one.length ? other : one), '')
    const name = longest === '' ? (rest.split(SEPARATORS, 1)[0] ?? '') : longest
    names.push(name)
    if (name.length >= rest.length) return names
    rest = rest.slice(name.length + 1)
  }
}

function districtIds(text: string, { ids, offered }: Lookup): Reading<readonly string[]> {
  const found: string[] = []
  const whole = compact(text)
  for (const name of SEPARATORS.test(whole) ? namesIn(whole, ids) : [whole]) {
    const id = ids.get(name)
    if (id === undefined) return unreadable('unknownDistrict', { name }, { names: offered })
    if (found.includes(id)) return unreadable('districtTwice', { name })
    found.push(id)
  }
  return read(found)
}

/** Ids of the districts named in a cell, several with 、. Null: none. Refused: one that is not known, one named twice. */
const readAnyDistricts = (cell: BookCell, lookup: Lookup): Reading<readonly string[] | null> =>
  ifPublished(cell, 'text', ({ text }) => districtIds(text, lookup))

/** The districts of a project; of one that is the city's own (市直), none. */
export const readPlaces = (cell: BookCell, lookup: Lookup): Reading<readonly string[]> =>
  DIRECT_NAMES.has(compact(cell.text)) && !lookup.ids.has(compact(cell.text))
    ? read([])
    : readDistricts(cell, lookup)

/** The same where there must be one. */
export function readDistricts(cell: BookCell, lookup: Lookup): Reading<readonly string[]> {
  const reading = readAnyDistricts(cell, lookup)
  if (!reading.ok) return reading
  return reading.value ? read(reading.value) : unreadable('noDistrict', undefined, { names: lookup.offered })
}

/** The id of one district alone. Null: none is named. */
export function readOneDistrict(cell: BookCell, lookup: Lookup): Reading<string | null> {
  const reading = readAnyDistricts(cell, lookup)
  if (!reading.ok) return reading
  const [id = null, another] = reading.value ?? []
  return another === undefined ? read(id) : unreadable('oneDistrict')
}

/** The id of the stage named in a cell. Null: not published. */
export const readStage = (cell: BookCell, { ids, offered }: Lookup): Reading<string | null> =>
  ifPublished(cell, 'text', ({ text }) => {
    const id = ids.get(compact(text))
    return id === undefined ? unreadable('unknownStage', undefined, { names: offered }) : read(id)
  })

/** 国家级, 省级, 市级 or 县级, which every project has. */
export const readLevel: CellReader<Level> = oneOf(LEVEL_NAMES, unreadable('noLevel'))

const lightOf = oneOf(LIGHT_NAMES, unreadable('noLight'))
/** 蓝牌, 黄牌 or 红牌 as the office gave it. Null: by the rules. */
export const readLight: CellReader<Light | null> = (cell) =>
  isNotPublished(cell) ? read(null) : lightOf(cell)

const directionOf = oneOf(DIRECTION_NAMES, unreadable('noDirection'))
/** 越高越好 or 越低越好. Null: not written. */
export const readDirection: CellReader<'higher' | 'lower' | null> = (cell) =>
  isNotPublished(cell) ? read(null) : directionOf(cell)
