import type { Edition, Level, Project } from '@/publication/contract'
import { groupRatio, sumKnown, type GroupRatio, type Sum } from '@/publication/sums'

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
  readonly byKey: Map<string, Project[]>
  readonly byStage: Map<string, Project[]>
  readonly byId: Map<string, Project>
  readonly sums: Map<string, GroupSums>
}

const cache = new WeakMap<Edition, Rows>()

function put(lists: Map<string, Project[]>, key: string, project: Project) {
  const list = lists.get(key)
  if (list) list.push(project)
  else lists.set(key, [project])
}

/** Each project once in the city, its level and its one district; a cross-district project under `cross` only. */
function group(edition: Edition): Rows {
  const byKey = new Map<string, Project[]>([['city', [...edition.projects]]])
  const byStage = new Map<string, Project[]>()
  const byId = new Map<string, Project>()
  for (const project of edition.projects) {
    const [only, more] = project.districts
    const place = only === undefined || more !== undefined ? CROSS : `district.${only}`
    put(byKey, project.level, project)
    put(byKey, place, project)
    put(byKey, `${place}.${project.level}`, project)
    if (project.stage !== null) put(byStage, project.stage, project)
    byId.set(project.id, project)
  }
  return { byKey, byStage, byId, sums: new Map() }
}

function rowsIn(edition: Edition): Rows {
  const rows = cache.get(edition) ?? group(edition)
  cache.set(edition, rows)
  return rows
}

/** The projects of a group, in the edition's order. */
export const projectsOf = (edition: Edition, key: GroupKey): readonly Project[] =>
  rowsIn(edition).byKey.get(key) ?? []

export const projectsInStage = (edition: Edition, stage: string): readonly Project[] =>
  rowsIn(edition).byStage.get(stage) ?? []

export const projectById = (edition: Edition, id: string): Project | undefined => rowsIn(edition).byId.get(id)

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
