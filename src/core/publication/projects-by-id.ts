import type { Edition, Project } from './contract'

const made = new WeakMap<Edition, ReadonlyMap<string, Project>>()

/** An edition's projects by their id, and by those they had before, made once: editions never change. */
export function projectsById(edition: Edition): ReadonlyMap<string, Project> {
  const kept = made.get(edition)
  if (kept) return kept
  const byId = new Map<string, Project>()
  for (const project of edition.projects) {
    byId.set(project.id, project)
    for (const id of project.formerIds ?? []) byId.set(id, project)
  }
  made.set(edition, byId)
  return byId
}

/** A project by its ids, the one it has and those it had before. */
interface WithFormerIds {
  readonly id: string
  readonly formerIds?: readonly string[] | undefined
}

/** The same project among those of an earlier edition. */
export const sameProject = (
  earlier: ReadonlyMap<string, Project>,
  { id, formerIds }: WithFormerIds,
): Project | undefined =>
  earlier.get(id) ?? formerIds?.map((one) => earlier.get(one)).find((one) => one !== undefined)
