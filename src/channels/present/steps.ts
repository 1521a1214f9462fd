import { programmeOf } from '@/channels/shared/programme'
import type { Head, Taken } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import { scene as projects } from '@/scenes/projects/scene'
import { isLeftOut, type Figures, type LeftOut, type Page, type Shown } from '@/scenes/scene'
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
  readonly scene: Shown
  readonly page: Page
  readonly pages: number
  readonly head: Head
  /** Its scene's number among those of the loop; undefined for a district or project. */
  readonly number: { readonly number: number; readonly count: number } | undefined
}

type StepSetting = Pick<Setting, 'room' | 'say'>
const keyOf = (place: Place, head: Head) =>
  `${head.sequence}:${head.period}:${hrefOf({ ...place, beside: null })}`

/** The filtered projects; all where none matches, which is told beside it. */
function chosen({ scenes }: Derived, choice: Choice) {
  const all = projects.own(scenes[projects.id])
  const some = all && chooseProjects(all, choice)
  return some ? { ...scenes, [projects.id]: some } : scenes
}

/** The scene, saying what was chosen in place of the usual order. */
function saying(scene: Shown, choice: Choice): Shown {
  const figures = projects.own(scene.figures)
  return figures === null ? scene : { ...scene, subject: (say) => choiceWords(figures, choice, say) }
}

/** Every page of the loop's scenes in order, in this content box. */
export function loopSteps(
  { head, derived }: Taken<Derived>,
  wanted: readonly string[] | null,
  from: Pick<Place, 'period' | 'choice'>,
  { room, say }: StepSetting,
): readonly Step[] {
  const { on } = programmeOf({ ...derived, scenes: chosen(derived, from.choice) }, wanted, room, say)
  return on.flatMap(({ scene, pages }, index) =>
    pages.map((page, at) => {
      const isProjects = scene.id === projects.id
      const choice = isProjects ? { choice: from.choice } : {}
      const place = { ...placeOfScene(scene.id, from), ...choice, page: at }
      return {
        key: keyOf(place, head),
        place,
        page,
        pages: pages.length,
        head,
        scene: isProjects && !isAny(from.choice) ? saying(scene, from.choice) : scene,
        number: { number: index + 1, count: on.length },
      }
    }),
  )
}

/** Every page of a district or project; none where the publication lacks it. */
export function subjectSteps(
  id: string,
  { head, derived }: Taken<Figures | LeftOut>,
  at: Place,
  { room, say }: StepSetting,
): readonly Step[] {
  const scene = isLeftOut(derived) ? undefined : subjectScenes[id]?.show(derived)
  if (!scene) return []
  return scene.pages(room, say).map((page, number, pages) => {
    const place = { ...at, page: number, beside: null }
    return {
      key: keyOf(place, head),
      place,
      scene,
      page,
      pages: pages.length,
      head,
      number: undefined,
    }
  })
}
