import { plain, type Say } from '@/core/i18n/say'
import type { Derived } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'

/** What each scene says, by its id; a scene that is left out says nothing. */
export function sentencesOf({ scenes }: Derived, say: Say): ReadonlyMap<string, string> {
  return new Map(
    registry.flatMap((scene) => {
      const figures = scenes[scene.id]
      if (!figures || isLeftOut(figures)) return []
      return [[scene.id, plain(scene.show(figures).finding(say))] as const]
    }),
  )
}
