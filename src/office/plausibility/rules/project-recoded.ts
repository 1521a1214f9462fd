import type { Project } from '@/core/publication/contract'
import { compact } from '@/office/workbook/cell'
import { likeness } from '../likeness'
import type { Context, PlausibilityRule } from '../rule'

/** Names that are this much alike are one project's, where the district is the same. */
const SAME = 0.8
/** Beyond this many only equal names are looked for. */
const MOST_COMPARED = 300

export interface Recoded {
  readonly at: number
  readonly now: Project
  readonly before: Project
}

/** New projects that were there under another code: of the same name, or of one much like it in the same district. */
export function recodedOf({ edition, previous, pairs }: Context): readonly Recoded[] {
  if (!previous) return []
  const known = new Set(pairs.map(({ now }) => now.id))
  const left = previous.projects.filter(({ id }) => !known.has(id))
  const fresh = edition.projects.flatMap((now, at) => (known.has(now.id) ? [] : [{ now, at }]))
  const byName = new Map(left.map((project) => [compact(project.name), project]))
  const isFew = fresh.length <= MOST_COMPARED && left.length <= MOST_COMPARED
  const like = (now: Project) =>
    left.find(({ name, districts }) => districts[0] === now.districts[0] && likeness(name, now.name) >= SAME)
  const taken = new Set<string>()
  return fresh.flatMap(({ now, at }) => {
    const before = byName.get(compact(now.name)) ?? (isFew ? like(now) : undefined)
    if (!before || taken.has(before.id)) return []
    taken.add(before.id)
    return [{ at, now, before }]
  })
}

/** A project has another code than before. */
export const projectRecoded: PlausibilityRule = {
  id: 'project-recoded',
  level: 'decide',
  look: (context) =>
    recodedOf(context).map(({ at, now, before }) => ({
      paths: [`projects[${at}].id`],
      named: { name: now.name, was: before.id, now: now.id },
      ...{ was: before.id, now: now.id },
    })),
}
