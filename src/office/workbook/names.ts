import type { District, Level, Light } from '@/core/publication/contract'
import { compact, isNotPublished, type BookCell } from './cell'
import { fault, read, unreadable, type Fault, type Reading } from './mistakes'
import { unlikeValue } from './read-number'
import { LEVEL_NAMES, LIGHT_NAMES, type NamedStage } from './vocabulary'

/** Finds ids by the names that people write. */
export type Lookup = ReadonlyMap<string, string>

const ENDING = /(?:自治县|新区|市|区|县)$/u

/** Districts by name, and by the name without its ending where only one has it: 滕州 is 滕州市. */
export function districtLookup(districts: readonly District[]): Lookup {
  const lookup = new Map<string, string>()
  const short = new Map<string, string | null>()
  for (const { id, name } of districts) {
    const whole = compact(name)
    lookup.set(whole, id)
    const bare = whole.replace(ENDING, '')
    const ending = /.(高新区|经开区|开发区)$/u.exec(whole)?.[1]
    for (const other of [bare, ending]) {
      if (other !== undefined && other.length > 1) short.set(other, short.has(other) ? null : id)
    }
  }
  for (const [name, id] of short) if (id !== null && !lookup.has(name)) lookup.set(name, id)
  return lookup
}

export function stageLookup(stages: readonly NamedStage[]): Lookup {
  const lookup = new Map<string, string>()
  for (const { stage, aliases } of stages) {
    for (const name of [stage.name, ...aliases]) lookup.set(compact(name), stage.id)
  }
  return lookup
}

const SEPARATORS = /[、,，;；/]/u

/** Ids of the districts named in a cell, several with 、. Refused: none, one that is not known, one named twice. */
export function readDistricts(cell: BookCell, lookup: Lookup, names: string): Reading<readonly string[]> {
  if (isNotPublished(cell)) return unreadable('noDistrict', undefined, { names })
  const odd = unlikeValue(cell, 'text')
  if (odd) return odd
  const ids: string[] = []
  for (const name of compact(cell.text).split(SEPARATORS)) {
    const id = lookup.get(name)
    if (id === undefined) return unreadable('unknownDistrict', { name }, { names })
    if (ids.includes(id)) return unreadable('districtTwice', { name })
    ids.push(id)
  }
  return read(ids)
}

/** The id of the stage named in a cell; null: not published. */
export function readStage(cell: BookCell, lookup: Lookup, names: string): Reading<string | null> {
  if (isNotPublished(cell)) return read(null)
  const odd = unlikeValue(cell, 'text')
  if (odd) return odd
  const id = lookup.get(compact(cell.text))
  return id === undefined ? unreadable('unknownStage', undefined, { names }) : read(id)
}

/** 省级 or 市级, which every project has. */
export function readLevel(cell: BookCell): Reading<Level | null> {
  const name = compact(cell.text)
  const level = Object.hasOwn(LEVEL_NAMES, name) ? LEVEL_NAMES[name] : undefined
  return level === undefined ? unreadable('noLevel') : read<Level | null>(level)
}

/** 蓝牌, 黄牌 or 红牌 as the office gave it; null: by the rules. */
export function readLight(cell: BookCell): Reading<Light | null> {
  if (isNotPublished(cell)) return read(null)
  const name = compact(cell.text)
  const light = Object.hasOwn(LIGHT_NAMES, name) ? LIGHT_NAMES[name] : undefined
  return light === undefined ? unreadable('noLight') : read<Light | null>(light)
}

/** A required value, or the fault of a blank. */
export const required = <T>(reading: Reading<T | null>, blank: Fault): Reading<T> =>
  reading.ok && reading.value === null ? { ok: false, fault: blank } : (reading as Reading<T>)

export const blankFault = (name: string): Fault => fault('blank', { name }, { name })
