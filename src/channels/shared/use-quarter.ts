import { computed, shallowRef, watch } from 'vue'
import { reasonOf } from '@/core/rpc/calls'
import { useDisplay } from '@/core/display/display'
import { isPeriod, type Period } from '@/core/publication/period'
import { usePublicationStore } from '@/core/publication/store'
import type { Taken } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import type { Quarter } from './quarter'

/** The quarter that an address asks for, ready to export; the newest where it asks for none. */
export function useQuarter(asked: () => string | null) {
  const store = usePublicationStore<Derived>()
  const { config, say } = useDisplay()
  const found = shallowRef<Taken<Derived> | null>(null)
  const failure = shallowRef<string | null>(null)

  const periods = computed<readonly Period[]>(() => store.taken?.head.periods ?? [])
  const unknown = computed(() => {
    const text = asked()
    return text !== null && store.taken !== null && !periods.value.some((period) => period === text)
      ? text
      : null
  })
  const at = computed(() => {
    const text = asked()
    return text !== null && isPeriod(text) && unknown.value === null ? text : null
  })

  watch(
    [() => store.taken, at] as const,
    async ([current, period], _, onCleanup) => {
      let overtaken = false
      onCleanup(() => (overtaken = true))
      failure.value = null
      if (current === null || period === null || period === current.head.period) {
        found.value = current
        return
      }
      try {
        const taken = await store.ask<Derived>(period, { ask: 'scenes' })
        if (!overtaken) found.value = taken
      } catch (cause) {
        if (!overtaken) failure.value = reasonOf(cause)
      }
    },
    { immediate: true },
  )

  const quarter = computed<Quarter | null>(
    () =>
      found.value && {
        ...found.value,
        say: say.calling(found.value.head.words),
        notes: config.notes,
      },
  )
  return { quarter, periods, unknown, failure }
}
