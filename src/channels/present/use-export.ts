import { computed, type ComputedRef } from 'vue'
import { scene as projects } from '@/scenes/projects/scene'
import { scene as district } from '@/scenes/subjects/district/scene'
import { subjectScenes } from '@/scenes/subjects'
import { partOfScene, partOfSubject, type Part } from '@/channels/shared/part'
import type { Quarter } from '@/channels/shared/quarter'
import { tell, type ToldScene } from '@/channels/shared/told'
import type { Say } from '@/core/i18n/say'
import { ANY, chooseProjects } from './choice'
import type { Step } from './steps'
import { useNotes } from './use-notes'
import type { Show } from './use-show'

/** A district's projects; nothing where it has none. */
function projectsOf({ derived, say }: Quarter, about: string): readonly ToldScene[] {
  const all = projects.own(derived.scenes[projects.id])
  const chosen = all && chooseProjects(all, { ...ANY, district: about })
  return chosen ? [tell(projects.show(chosen), say)] : []
}

/** What is on, as a part of its quarter; a district brings its projects along. */
export function partOfStep({ scene, place: { about } }: Step, quarter: Quarter): Part {
  const { say } = quarter
  const subject = subjectScenes[scene.id]
  if (about === null || !subject) return partOfScene(tell(scene, say), say)
  const told = tell(scene, say, about)
  const more = scene.id === district.id ? projectsOf(quarter, about) : []
  return partOfSubject(told.noteKey, subject.nameOf(scene.figures, say), [told, ...more])
}

/** Exports what is on screen: this edition, quarter and scene, with the speaker's notes. */
export function useExport({ scenes, current }: Show, say: ComputedRef<Say>) {
  const notes = useNotes()
  const quarter = computed(
    (): Quarter | null => scenes.value && { ...scenes.value, say: say.value, notes: notes.all.value },
  )
  const part = computed(() => quarter.value && current.value && partOfStep(current.value, quarter.value))
  return { quarter, part }
}
