import { subjects } from '#scenes/subjects'
import { byId } from './by-id'

/** The scenes about one district or project, by id; the lobby does not load them. */
export const subjectScenes = byId(subjects)

/** True for the id of such a scene. */
export const isSubject = (id: string): boolean => Object.hasOwn(subjectScenes, id)
