import type { Edition, Project } from './contract'

const made = new WeakMap<Edition, ReadonlyMap<string, Project>>()

/** An edition's projects by their id, made once: editions never change. Where an id stands twice, the last one's. */
export function projectsById(edition: Edition): ReadonlyMap<string, Project> {
  const kept = made.get(edition)
  if (kept) return kept
  const byId = new Map<string, Project>()
  for (const project of edition.projects) byId.set(project.id, project)
  made.set(edition, byId)
  return byId
}
