import { registry } from '@/scenes/registry'
import { FAILED, isLeftOut, type LeftOut, type Page, type Shown } from '@/scenes/scene'
import type { Derived } from '@/scenes/derive'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'

/** A scene that can be shown, with its pages. */
export interface Programme {
  readonly scene: Shown
  readonly pages: readonly Page[]
}

/** Why a scene is not in the loop. */
export interface Omission {
  readonly id: string
  readonly leftOut: LeftOut
}

/**
 * The scenes of the loop: those that are wanted (null: all, in their usual order) and have data, paged for this content
 * box. A scene whose paging throws is left out as failed; the others stay.
 */
export function programmeOf(
  derived: Derived,
  wanted: readonly string[] | null,
  room: ContentBox,
  say: Say,
): { readonly on: readonly Programme[]; readonly omitted: readonly Omission[] } {
  const on: Programme[] = []
  const omitted: Omission[] = []
  for (const id of wanted ?? registry.map((scene) => scene.id)) {
    const scene = registry.find((candidate) => candidate.id === id)
    const figures = derived.scenes[id]
    if (!scene || !figures) continue
    if (isLeftOut(figures)) {
      omitted.push({ id, leftOut: figures })
      continue
    }
    try {
      const shown = scene.show(figures)
      on.push({ scene: shown, pages: shown.pages(room, say) })
    } catch (cause) {
      omitted.push({ id, leftOut: { leftOut: FAILED, why: String(cause) } })
    }
  }
  return { on, omitted }
}
