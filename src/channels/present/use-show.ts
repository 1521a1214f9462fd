import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue'
import type { Taken } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import { FAILED, isLeftOut, type Figures, type LeftOut } from '@/scenes/scene'
import type { Setting } from '@/core/frame/setting'
import { isAny, type Choice } from './choice'
import { isSubjectPlace, stepOf, type Deck } from './state'
import type { Place } from './place'
import { loopSteps, subjectSteps, type Step } from './steps'
import type { HeldEdition } from './use-edition'

interface Asked {
  readonly of: string
  readonly at: Place
  readonly taken: Taken<Figures | LeftOut>
}

/**
 * What a place shows: the scenes of its period, its district or project, the current page and the two beside it. While
 * the verifier works on an answer, what was shown stays.
 */
export function useShow(
  edition: HeldEdition,
  place: () => Place,
  wanted: () => readonly string[] | null,
  setting: ComputedRef<Setting>,
) {
  const scenes = shallowRef<Taken<Derived> | null>(null)
  const subject = shallowRef<Asked | null>(null)
  /** Why what was asked for cannot be shown. */
  const failure = ref<string | null>(null)
  const ofPlace = ({ scene, about, period }: Place) => `${scene}/${about}@${period}`

  watch(
    [edition.held, () => place().period],
    async ([held, period]) => {
      if (!held) return
      try {
        const taken = await edition.at(period)
        if (place().period === period && edition.held.value === held) scenes.value = taken
      } catch {
        if (place().period === period) scenes.value = held
      }
    },
    { immediate: true },
  )
  watch(
    [edition.held, () => ofPlace(place())],
    async ([held, of]) => {
      const { scene, about, period } = place()
      if (!held || !isSubjectPlace(place()) || about === null) return
      try {
        const taken = await edition.subject(period, scene, about)
        if (ofPlace(place()) === of) subject.value = { of, at: { ...place(), beside: null }, taken }
      } catch (cause) {
        if (ofPlace(place()) === of) failure.value = String(cause)
      }
    },
    { immediate: true },
  )

  // Turning a page changes neither period nor filter, so their results are kept.
  const period = computed(() => place().period)
  const choiceText = computed(() => JSON.stringify(place().choice))
  const choice = computed(() => JSON.parse(choiceText.value) as Choice)
  const spokenOf = computed(() => (isSubjectPlace(place()) ? ofPlace(place()) : null))
  const loop = computed((): readonly Step[] =>
    scenes.value
      ? loopSteps(scenes.value, wanted(), { period: period.value, choice: choice.value }, setting.value)
      : [],
  )
  const inSubject = computed(() => {
    const asked = subject.value
    return asked && asked.of === spokenOf.value
      ? subjectSteps(asked.at.scene, asked.taken, asked.at, setting.value)
      : []
  })
  const steps = computed(() => (isSubjectPlace(place()) ? inSubject.value : loop.value))
  const index = computed(() =>
    isSubjectPlace(place())
      ? Math.min(place().page, steps.value.length - 1)
      : stepOf({ steps: loopPlaces.value }, place()),
  )
  const loopPlaces = computed(() => loop.value.map((step) => step.place))

  return {
    loop,
    steps,
    index,
    current: computed(() => steps.value[index.value] ?? null),
    next: computed(() => steps.value[index.value + 1] ?? null),
    before: computed(() => steps.value[index.value - 1] ?? null),
    /** The district or project is not in this publication, or the scene is left out of it. */
    missing: computed(() => {
      if (failure.value !== null) return { leftOut: FAILED, why: failure.value }
      if (isSubjectPlace(place())) {
        const asked = subject.value
        return asked?.of === ofPlace(place()) && isLeftOut(asked.taken.derived) ? asked.taken.derived : null
      }
      const figures = scenes.value?.derived.scenes[place().scene]
      return figures && isLeftOut(figures) ? figures : null
    }),
    scenes,
    deck: computed((): Deck => ({
      steps: loopPlaces.value,
      pages: inSubject.value.length,
      periods: edition.held.value?.head.periods ?? [],
      current: edition.held.value?.head.period ?? '2000Q1',
    })),
    isChosen: computed(() => !isAny(choice.value)),
  }
}
export type Show = ReturnType<typeof useShow>
