import { registry } from '@/scenes/registry'
import {
  isLeftOut,
  type LeftOut,
  type LoopSceneId,
  type Page,
  type Scene,
  type SceneId,
} from '@/scenes/scene'
import type { Derived } from '@/scenes/derive'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'

/** A scene that can be shown: its definition, figures and pages. */
export interface Programme {
  readonly scene: Scene
  readonly figures: object
  readonly pages: readonly Page[]
}

/** Why a scene is not in the loop. */
export interface Omission {
  readonly id: SceneId
  readonly leftOut: LeftOut
}

/**
 * The scenes of the loop: those that are wanted and have data, paged for this content box. A scene whose paging throws
 * is left out as `failed`; the others stay.
 */
export function programmeOf(
  derived: Derived,
  wanted: readonly LoopSceneId[],
  room: ContentBox,
  say: Say,
): { readonly on: readonly Programme[]; readonly omitted: readonly Omission[] } {
  const on: Programme[] = []
  const omitted: Omission[] = []
  for (const id of wanted) {
    const scene = registry.find((candidate) => candidate.id === id)
    const figures = derived.scenes[id]
    if (!scene || !figures) continue
    if (isLeftOut(figures)) {
      omitted.push({ id, leftOut: figures })
      continue
    }
    try {
      on.push({ scene, figures, pages: scene.pages(figures, room, say) })
    } catch (cause) {
      omitted.push({ id, leftOut: { leftOut: 'failed', why: String(cause) } })
    }
  }
  return { on, omitted }
}
