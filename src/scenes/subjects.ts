import { district } from './district/district'
import { project } from './project/project'
import type { Scene, SubjectId } from './scene'

/** The scenes about one district or project; the lobby does not load them. */
export const subjectScenes: Readonly<Record<SubjectId, Scene<object, SubjectId>>> = { district, project }
