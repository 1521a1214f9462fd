import type { Component } from 'vue'
import { byId } from './by-id'

/** The layout of each scene of the loop; takes `figures` and `page`. */
export const views: Record<string, Component | undefined> = byId(
  import.meta.glob<Component>('./*/Layout.vue', { eager: true, import: 'default' }),
)
