import { overview } from './overview/overview'
import type { Scene } from './scene'

/** Every scene there is, in the loop's default order. A new scene is one new folder and one line here and in views.ts. */
export const registry: readonly Scene[] = [overview] as readonly Scene<never>[] as readonly Scene[]
