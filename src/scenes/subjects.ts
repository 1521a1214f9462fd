import { district } from './district/district'
import { project } from './project/project'
import type { Scene, SubjectId } from './scene'

/** The scenes that speak of one district or project. Loaded by what needs them; the lobby does not. */
export const subjectScenes: Readonly<Record<SubjectId, Scene<object, SubjectId>>> = { district, project }
