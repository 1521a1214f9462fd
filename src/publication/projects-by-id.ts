import type { Edition, Project } from './contract'

const made = new WeakMap<Edition, ReadonlyMap<string, Project>>()

/** An edition's projects by their id, made once: editions never change. Where an id stands twice, the last one's. */
export function projectsById(edition: Edition): ReadonlyMap<string, Project> {
  const kept = made.get(edition) ?? new Map(edition.projects.map((project) => [project.id, project]))
  made.set(edition, kept)
  return kept
}
