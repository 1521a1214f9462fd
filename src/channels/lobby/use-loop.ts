import { computed, type ComputedRef } from 'vue'
import { usePlayhead } from '@/core/playhead/use-playhead'
import { useTakeover } from '@/core/playhead/use-takeover'
import { buildLoop, type Loop } from '@/core/playhead/timeline'
import type { PlayheadConfig } from '@/core/playhead/playhead-config'
import type { Taken } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import type { Setting } from '@/core/frame/setting'
import { programmeOf } from '@/channels/shared/programme'

/**
 * Joins publication, content box and clock: the publication on screen (a newer one takes over when a scene ends), its
 * scenes paged for this content box, and the current page.
 */
export function useLoop(
  incoming: () => Taken<Derived> | null,
  config: () => PlayheadConfig,
  setting: ComputedRef<Setting>,
  now: () => number,
) {
  const loop: ComputedRef<Loop> = computed(() => {
    const scenes = programme.value?.on ?? []
    const pages = scenes.map(({ scene, pages }) => ({
      id: scene.id,
      pages: pages.map(({ from, to, characters }) => ({ rows: to - from, characters })),
    }))
    return buildLoop(pages, config(), setting.value.say.locale)
  })
  const { shown, look } = useTakeover({ incoming, loop: () => loop.value, now })
  const programme = computed(() =>
    shown.value
      ? programmeOf(shown.value.derived, config().scenes, setting.value.room, setting.value.say)
      : null,
  )
  const { showing, threw, fail, held, hold, resume } = usePlayhead({ loop, now, before: look })

  /** The page on screen with all it needs. */
  const on = computed(() => {
    const turn = showing.value
    const scenes = programme.value?.on ?? []
    const index = scenes.findIndex(({ scene }) => scene.id === turn?.slot.scene)
    const item = scenes[index]
    const page = item?.pages[turn?.slot.page ?? 0]
    if (!turn || !item || !page) return null
    return { turn, ...item, page, place: { number: index + 1, count: scenes.length } }
  })
  return { shown, programme, on, threw, fail, held, hold, resume }
}
