import { bytesToHex } from '@noble/hashes/utils.js'
import type { Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { figuresOfAny } from '@/scenes/answer'
import { registry } from '@/scenes/registry'
import { isLeftOut, type AnyScene, type Shown } from '@/scenes/scene'
import { scene as district } from '@/scenes/subjects/district/scene'

/** What one embed is about: a scene of the whole city, or of one district in it. */
export interface EmbedSubject {
  /** The scene's id. */
  readonly scene: string
  /** The folder below `embeds/`. */
  readonly path: string
  /** The name of the one thing it speaks of; null: the whole city. */
  readonly name: string | null
  /** The scene with its figures; null where the publication lacks them. */
  readonly shown: (publications: Publications, at: Period) => Shown | null
}

const PLAIN = /^[\w-]{1,64}$/

/** An id as the name of a folder: as it is where that is safe, else its bytes. */
const folderOf = (id: string) =>
  PLAIN.test(id) ? id : `x-${bytesToHex(new TextEncoder().encode(id)).slice(0, 120)}`

function subject(scene: AnyScene, path: string, name: string | null = null, about?: string): EmbedSubject {
  return {
    scene: scene.id,
    path,
    name,
    shown(publications, at) {
      const figures = figuresOfAny[scene.id]?.(publications, at, about)
      return !figures || isLeftOut(figures) ? null : scene.show(figures)
    },
  }
}

/**
 * The embeds of an edition: the lobby's scenes in the loop's order, then each district. Each of the lobby's scenes makes
 * sense alone, so none is left out; one whose data an edition lacks has no embed of that edition.
 */
export const subjectsOf = ({ districts }: Pick<Edition, 'districts'>): readonly EmbedSubject[] => [
  ...registry.map((scene) => subject(scene, scene.id)),
  ...districts.map(({ id, name }) => subject(district, `district/${folderOf(id)}`, name, id)),
]
