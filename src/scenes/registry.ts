import { scenes } from '#scenes/scenes'
import type { Scene } from './scene'

/** Every scene of the loop, in the loop's usual order: what stands in `scenes/<id>/scene.ts`. */
export const registry: readonly Scene[] = Object.values(scenes).toSorted((a, b) => a.order - b.order)
