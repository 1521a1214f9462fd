import { programmeOf } from '@/channels/shared/programme'
import type { Head, Taken } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import type { ProjectsFigures } from '@/scenes/projects/figures'
import {
  isLeftOut,
  type LoopSceneId,
  type LeftOut,
  type Page,
  type Scene,
  type SubjectId,
} from '@/scenes/scene'
import { subjectScenes } from '@/scenes/subjects'
import type { Setting } from '@/core/frame/setting'
import { chooseProjects, isAny, type Choice } from './choice'
import { choiceWords } from './choice-words'
import { hrefOf, placeOfScene, type Place } from './place'

/** One page that can be shown, with all it needs. */
export interface Step {
  /** Address and edition: the same key shows the same page. */
  readonly key: string
  readonly place: Place
  readonly scene: Scene
  readonly figures: object
  readonly page: Page
  readonly pages: number
  readonly head: Head
  /** Its scene's number among those of the loop; undefined for a district or project. */
  readonly number: { readonly number: number; readonly count: number } | undefined
}

type ContentBox = Pick<Setting, 'room' | 'say'>
const keyOf = (place: Place, head: Head) =>
  `${head.sequence}:${head.period}:${hrefOf({ ...place, beside: null })}`

/** The filtered projects; the unfiltered scene where none matches, which is told beside it. */
const chosen = (figures: object, choice: Choice): object =>
  chooseProjects(figures as ProjectsFigures, choice) ?? figures

/** The scene, saying what was chosen in place of the usual order. */
const saying = (scene: Scene, choice: Choice): Scene => ({
  ...scene,
  subject: (figures, say) => choiceWords(figures as ProjectsFigures, choice, say),
})

/** Every page of the loop's scenes in order, in this content box. */
export function loopSteps(
  { head, derived }: Taken<Derived>,
  wanted: readonly LoopSceneId[],
  from: Pick<Place, 'period' | 'choice'>,
  { room, say }: ContentBox,
): readonly Step[] {
  const scenes = {
    ...derived.scenes,
    projects: isLeftOut(derived.scenes.projects)
      ? derived.scenes.projects
      : chosen(derived.scenes.projects, from.choice),
  }
  const { on } = programmeOf({ ...derived, scenes }, wanted, room, say)
  return on.flatMap(({ scene, figures, pages }, index) =>
    pages.map((page, at) => {
      const isProjects = scene.id === 'projects'
      const choice = isProjects ? { choice: from.choice } : {}
      const place = { ...placeOfScene(scene.id, from), ...choice, page: at }
      return {
        ...{ key: keyOf(place, head), place, figures, page, pages: pages.length, head },
        scene: isProjects && !isAny(from.choice) ? saying(scene, from.choice) : scene,
        number: { number: index + 1, count: on.length },
      }
    }),
  )
}

/** Every page of a district or project; none where the publication lacks it. */
export function subjectSteps(
  id: SubjectId,
  { head, derived }: Taken<object | LeftOut>,
  at: Place,
  { room, say }: ContentBox,
): readonly Step[] {
  if (isLeftOut(derived)) return []
  const scene = subjectScenes[id]
  return scene.pages(derived, room, say).map((page, number, pages) => {
    const place = { ...at, page: number, beside: null }
    return {
      ...{ key: keyOf(place, head), place, scene, figures: derived, page, pages: pages.length, head },
      number: undefined,
    }
  })
}
