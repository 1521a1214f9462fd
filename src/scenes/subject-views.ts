import type { Component } from 'vue'
import { byId } from './by-id'

/** The layouts of the scenes about one district or project; each takes `figures` and `page`. */
export const subjectViews = byId(
  import.meta.glob<Component>('./subjects/*/Layout.vue', { eager: true, import: 'default' }),
)
