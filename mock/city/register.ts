import type { Level } from '@/core/publication/contract'
import { CROSS, DISTRICTS } from './districts'
import { EXCEPTIONS } from './exceptions'
import { FIELDS, inParks, type Field, type NameList } from './fields'
import { between, chance, pick, shuffled } from './random'
import { CROSS_DISTRICT } from './register/cross-district'
import { HIGH_TECH_ZONE } from './register/high-tech-zone'
import { SHANTING } from './register/shanting'
import { SHIZHONG } from './register/shizhong'
import { TAIERZHUANG } from './register/taierzhuang'
import { TENGZHOU } from './register/tengzhou'
import { XUECHENG } from './register/xuecheng'
import { YICHENG } from './register/yicheng'
import { UNITS } from './units'

/** A project over all its quarters; quarters are counted from 2019Q4 = 0. */
export interface Registered {
  readonly id: string
  readonly name: string
  readonly field: Field
  readonly districts: readonly string[]
  /** The district its amounts are shared out in, or `cross`. */
  readonly bucket: string
  readonly location: string
  readonly unit: string
  readonly level: Level
  readonly listedFrom: number
  readonly listedTo: number
  readonly startsAt: number
  readonly doneAt: number
  /** Its size relative to the others. */
  readonly weight: number
}

const NAMES: Readonly<Record<string, NameList>> = {
  '370481': TENGZHOU,
  '370403': XUECHENG,
  '370406': SHANTING,
  '370402': SHIZHONG,
  '370404': YICHENG,
  '370405': TAIERZHUANG,
  zzgx: HIGH_TECH_ZONE,
}

const PROVINCIAL = 78

type Entry = Pick<Registered, 'name' | 'field' | 'districts' | 'bucket' | 'location'> & {
  readonly former: boolean
}
type Times = Pick<Registered, 'listedFrom' | 'listedTo' | 'startsAt' | 'doneAt'>

function entries(): Entry[] {
  const own = DISTRICTS.flatMap((district) =>
    (['current', 'former'] as const).flatMap((when) =>
      FIELDS.flatMap((field) =>
        (NAMES[district.id]?.[when][field] ?? []).map((name) => ({
          name,
          field,
          districts: [district.id],
          bucket: district.id,
          location: pick(`${name}:place`, inParks.has(field) ? district.parks : district.towns),
          former: when === 'former',
        })),
      ),
    ),
  )
  const cross = CROSS_DISTRICT.map(({ former, ...entry }) => ({
    ...entry,
    bucket: CROSS,
    former: former === true,
  }))
  return [...own, ...cross]
}

/**
 * When a project is first listed: from the beginning, from 2020, from 2021 or during 2021, by its place in a shuffled
 * order.
 */
function currentTimes(name: string, place: number): Times {
  const at = (low: number, high: number) => between(`${name}:at`, low, high)
  const lasts = (soon: number, low: number, high: number) =>
    chance(`${name}:soon`) < soon ? between(`${name}:done`, 5, 7) : between(`${name}:done`, low, high)
  const listedTo = 7
  if (place < 66) return { listedFrom: 0, listedTo, startsAt: at(-7, 2), doneAt: lasts(0.26, 9, 17) }
  if (place < 118) {
    const listedFrom = pick(`${name}:from`, [1, 1, 1, 1, 2, 3])
    return { listedFrom, listedTo, startsAt: at(listedFrom, 5), doneAt: Math.max(lasts(0.2, 9, 19), 6) }
  }
  const startsAt = chance(`${name}:later`) < 0.2 ? between(`${name}:next`, 8, 10) : at(5, 7)
  const doneAt = between(`${name}:done`, 11, 21)
  return { listedFrom: place < 174 ? 5 : place < 178 ? 6 : 7, listedTo, startsAt, doneAt }
}

/** When a project leaves the list: after 2019, after 2020, or unfinished within 2020. */
function formerTimes(name: string, place: number): Times {
  const at = (low: number, high: number) => between(`${name}:at`, low, high)
  if (place < 16) return { listedFrom: 0, listedTo: 0, startsAt: at(-8, -3), doneAt: 0 }
  if (place < 38)
    return { listedFrom: 0, listedTo: 4, startsAt: at(-6, 0), doneAt: between(`${name}:done`, 1, 4) }
  if (place < 42)
    return { listedFrom: 1, listedTo: 4, startsAt: at(-2, 1), doneAt: between(`${name}:done`, 3, 4) }
  return { listedFrom: 1, listedTo: 2, startsAt: 12, doneAt: 20 }
}

function timesOf(name: string, bucket: string, former: boolean, place: number): Times {
  const times = former ? formerTimes(name, place) : currentTimes(name, place)
  if (bucket === CROSS) return { ...times, startsAt: Math.min(times.startsAt, 5) }
  return EXCEPTIONS[name]?.preparing ? { ...times, listedFrom: 5, startsAt: 9, doneAt: 20 } : times
}

const weightOf = (name: string) => {
  const u = chance(`${name}:weight`)
  const hidden = EXCEPTIONS[name]?.blank?.some((cell) => cell === 'planYuan' || cell === 'completedYuan')
  return hidden ? 0.35 : 0.5 + 1.2 * u + 5 * u * u * u * u
}

/** Every project the sample city ever listed, in the order of its ids. Names are its only seed. */
export function register(): Registered[] {
  const all = entries()
  const places = new Map<string, number>()
  for (const former of [false, true]) {
    const drawn = shuffled(
      'listing',
      all.filter((entry) => entry.former === former),
      ({ name }) => name,
    )
    drawn.forEach(({ name }, place) => places.set(name, place))
  }
  const provincial = new Set(
    all
      .filter((entry) => !entry.former)
      .map(({ name, bucket }) => ({
        name,
        claim: bucket === CROSS ? 99 : weightOf(name) + 4 * chance(`${name}:level`),
      }))
      .sort((a, b) => b.claim - a.claim)
      .slice(0, PROVINCIAL)
      .map(({ name }) => name),
  )
  return all.map(({ former, ...entry }, index) => ({
    ...entry,
    id: `P${String(index + 1).padStart(3, '0')}`,
    unit: pick(`${entry.name}:unit`, UNITS[entry.field]),
    level:
      provincial.has(entry.name) || (former && chance(`${entry.name}:level`) < 0.4)
        ? 'provincial'
        : 'municipal',
    ...timesOf(entry.name, entry.bucket, former, places.get(entry.name) ?? 0),
    weight: weightOf(entry.name),
  }))
}
