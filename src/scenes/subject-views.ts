import type { Component } from 'vue'
import District from './district/District.vue'
import Project from './project/Project.vue'
import type { SubjectId } from './scene'

/** The layouts of the scenes about one district or project; each takes `figures` and `page`. */
export const subjectViews: Readonly<Record<SubjectId, Component>> = { district: District, project: Project }
