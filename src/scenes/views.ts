import type { Component } from 'vue'
import Overview from './overview/Overview.vue'
import type { SceneId } from './scene'

/** The layout of each scene; takes `figures` and `page`. */
export const views: Partial<Record<SceneId, Component>> = { overview: Overview }
