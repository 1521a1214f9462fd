import type { Publications } from '@/publication/contract'
import type { Period } from '@/publication/period'
import { registry } from './registry'
import type { LeftOut, SceneId } from './scene'

/** What every scene says, or why it is left out: plain data, made off the main thread. */
export interface Derived {
  readonly at: Period
  readonly scenes: Readonly<Record<SceneId, object | LeftOut>>
}

/** All scenes' figures from the publications up to `at`. One scene that fails leaves out itself only. */
export function deriveScenes(publications: Publications, at: Period): Derived {
  const scenes = {} as Record<SceneId, object | LeftOut>
  for (const scene of registry) {
    try {
      scenes[scene.id] = scene.figures(publications, at)
    } catch (cause) {
      scenes[scene.id] = { leftOut: 'failed', why: String(cause) } satisfies LeftOut
    }
  }
  return { at, scenes }
}
