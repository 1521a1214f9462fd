import type { District, Edition, Project, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { compact } from './cell'

/** The id of a project that comes without one. */
export type FoundId =
  /** It was published before, under this one. */
  | { readonly kind: 'known'; readonly project: Project }
  /** Several have its name and districts: here, or before with these ids. */
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'new'; readonly id: string }

type ProjectToName = Pick<Project, 'name' | 'districts'>

/** A project's name with its districts, told by their codes and by their names: either may have changed. */
function keysOf({ name, districts }: ProjectToName, names: ReadonlyMap<string, string>): readonly string[] {
  const all = (of: (id: string) => string) => districts.map(of).toSorted().join('|')
  const byName = all((id) => `=${compact(names.get(id) ?? id)}`)
  return [all((id) => id), byName].map((where) => `${compact(name)} ${where}`)
}

const namesOf = (districts: readonly District[]) => new Map(districts.map(({ id, name }) => [id, name]))

/** Projects by both of their keys. */
function byKey<T extends ProjectToName>(projects: readonly T[], names: ReadonlyMap<string, string>) {
  const found = new Map<string, T[]>()
  for (const project of projects) {
    for (const key of new Set(keysOf(project, names))) found.set(key, [...(found.get(key) ?? []), project])
  }
  return (one: ProjectToName, own: ReadonlyMap<string, string>): readonly T[] =>
    keysOf(one, own)
      .map((key) => found.get(key) ?? [])
      .find(({ length }) => length > 0) ?? []
}

const ENDS_IN_DIGITS = /^(.*?)(\d{1,18})$/u

/** The letters that most ids begin with, and how many digits follow them; null where ids do not end in digits. */
function styleOf(projects: readonly Project[]): readonly [prefix: string, digits: number] | null {
  const counts = new Map<string, number>()
  for (const { id } of projects) {
    const [, prefix, digits = ''] = ENDS_IN_DIGITS.exec(id) ?? []
    const style = `${digits.length} ${prefix}`
    if (prefix !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  const style = [...counts].find(([, count]) => count === most)?.[0]
  const space = style?.indexOf(' ') ?? -1
  return style === undefined ? null : [style.slice(space + 1), Number(style.slice(0, space))]
}

/** Makes ids in the manner of those of the last edition, each above all that there ever were. */
function createMaker(published: Publications, last: Edition | undefined, period: Period | null) {
  const used = new Set(published.flatMap(({ projects }) => projects.map(({ id }) => id)))
  const highest = new Map<string, bigint>()
  for (const id of used) {
    const [, prefix = '', digits] = ENDS_IN_DIGITS.exec(id) ?? []
    const number = BigInt(digits ?? 0)
    if (number > (highest.get(prefix) ?? 0n)) highest.set(prefix, number)
  }
  const styles = new Map<string, ReturnType<typeof styleOf>>()
  function styleIn(district: string): readonly [string, number] {
    if (!styles.has(district)) {
      const own = last?.projects.filter(({ districts }) => districts[0] === district) ?? []
      styles.set(district, styleOf(own) ?? styleOf(last?.projects ?? []))
    }
    return styles.get(district) ?? [`${period ?? ''}-`, 3]
  }
  return ({ districts }: ProjectToName): string => {
    const [prefix, digits] = styleIn(districts[0] ?? '')
    const next = (highest.get(prefix) ?? 0n) + 1n
    highest.set(prefix, next)
    return prefix + String(next).padStart(digits, '0')
  }
}

/**
 * The ids of projects that come without: taken over by name and districts from the nearest of the `earlier` editions
 * that has them; where several are meant none is taken; a new project is numbered on from all that was `published`.
 */
export function findIds(
  projects: readonly ProjectToName[],
  districts: readonly District[],
  { earlier, published, period }: IdSources,
): readonly FoundId[] {
  const names = namesOf(districts)
  const here = byKey(projects, names)
  const editions = earlier.map((edition) => byKey(edition.projects, namesOf(edition.districts)))
  const make = createMaker(published, earlier[0], period)
  return projects.map((project): FoundId => {
    const before = editions.map((find) => find(project, names)).find(({ length }) => length > 0) ?? []
    const [found, another] = before
    if (another || here(project, names).length > 1)
      return { kind: 'ambiguous', ids: before.map(({ id }) => id) }
    return found ? { kind: 'known', project: found } : { kind: 'new', id: make(project) }
  })
}

export interface IdSources {
  /** Editions to take ids from, the nearest first. */
  readonly earlier: Publications
  /** All that was published. */
  readonly published: Publications
  readonly period: Period | null
}
