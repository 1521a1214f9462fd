import type { Edition, Publications } from '@/publication/contract'
import type { Period } from '@/publication/period'
import { registry } from '@/scenes/registry'
import { isLeftOut, type Scene } from '@/scenes/scene'

/** What one embed is about: a scene of the whole city, or one of a thing in it. */
export interface Subject {
  readonly scene: Scene
  /** The folder below `embeds/`. */
  readonly path: string
  /** Its figures; null where the publication lacks them. */
  readonly figures: (publications: Publications, at: Period) => object | null
}

/** The embeds of an edition, in the loop's order. Each scene of the lobby makes sense alone: none is left out. */
export const subjectsOf = (_edition: Edition): readonly Subject[] =>
  registry.map((scene) => ({
    scene,
    path: scene.id,
    figures(publications, at) {
      const figures = scene.figures(publications, at)
      return isLeftOut(figures) ? null : figures
    },
  }))
