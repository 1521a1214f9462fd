import { computed, type ComputedRef } from 'vue'
import type { DistrictFigures } from '@/scenes/district/figures'
import { nameOfDistrict } from '@/scenes/district/finding'
import type { ProjectSceneFigures } from '@/scenes/project/figures'
import type { ProjectsFigures } from '@/scenes/projects/figures'
import { projects } from '@/scenes/projects/projects'
import { isLeftOut } from '@/scenes/scene'
import { partOfScene, partOfSubject, type Part } from '@/channels/shared/part'
import type { Quarter } from '@/channels/shared/quarter'
import { tell, type Told } from '@/channels/shared/told'
import type { Say } from '@/core/i18n/say'
import { ANY, chooseProjects } from './choice'
import type { Step } from './steps'
import { useNotes } from './use-notes'
import type { Show } from './use-show'

/** A district's projects; nothing where it has none. */
function projectsOf(quarter: Quarter, district: string): readonly Told[] {
  const all = quarter.derived.scenes.projects
  const chosen = isLeftOut(all) ? null : chooseProjects(all as ProjectsFigures, { ...ANY, district })
  return chosen ? [tell(projects, chosen, quarter.say)] : []
}

/** What is on, as a part of its quarter; a district brings its projects along. */
export function partOfStep({ scene, figures, place }: Step, quarter: Quarter): Part {
  const { say } = quarter
  const { about } = place
  if (about === null) return partOfScene(tell(scene, figures, say), say)
  const told = tell(scene, figures, say, about)
  if (scene.id !== 'district')
    return partOfSubject(told.noteKey, (figures as ProjectSceneFigures).row.project.name, [told])
  const name = nameOfDistrict(figures as DistrictFigures, say)
  return partOfSubject(told.noteKey, name, [told, ...projectsOf(quarter, about)])
}

/** Exports what is on screen: this edition, quarter and scene, with the speaker's notes. */
export function useExport({ scenes, current }: Show, say: ComputedRef<Say>) {
  const notes = useNotes()
  const quarter = computed(
    (): Quarter | null => scenes.value && { ...scenes.value, say: say.value, notes: notes.all.value },
  )
  const part = computed(
    (): Part | null => quarter.value && current.value && partOfStep(current.value, quarter.value),
  )
  return { quarter, part }
}
