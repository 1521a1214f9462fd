import type { Publications } from '@/core/publication/contract'
import { plain, type Say } from '@/core/i18n/say'
import { deriveScenes } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'

/** What each scene says of the last publication, by its id; a scene that is left out says nothing. */
export function sentencesOf(publications: Publications, say: Say): ReadonlyMap<string, string> {
  const last = publications.at(-1)
  if (!last) return new Map()
  const { scenes } = deriveScenes(publications, last.period)
  return new Map(
    registry.flatMap((scene) => {
      const figures = scenes[scene.id]
      if (!figures || isLeftOut(figures)) return []
      return [[scene.id, plain(scene.show(figures).finding(say))] as const]
    }),
  )
}
