import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { arrive, nothing, settle, type Takeover } from './takeover'
import type { Loop } from './timeline'

/** Timers sleep no longer than this, because the clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 30_000

/**
 * Shows the first publication at once, later ones when the current scene ends. `loop` is that of the publication on
 * screen; `look` reads the clock at once. The timer ends with its scope.
 */
export function useTakeover<T extends object>({
  incoming,
  loop,
  now,
}: {
  readonly incoming: MaybeRefOrGetter<T | null>
  readonly loop: () => Loop
  readonly now: () => number
}): { readonly shown: ComputedRef<T | null>; readonly look: () => void } {
  const state = shallowRef<Takeover<T>>(nothing)
  const sleepMs = ref(0)
  const timer = useTimeoutFn(() => look(), sleepMs, { immediate: false })

  function look() {
    timer.stop()
    const next = settle(state.value, now())
    if (next !== state.value) state.value = next
    if (!next.incoming) return
    sleepMs.value = Math.min(LONGEST_SLEEP_MS, Math.max(1, next.incoming.dueAt - now()))
    timer.start()
  }

  watch(
    () => toValue(incoming),
    (value) => {
      if (value === null) {
        // Nobody vouches for it any more: it does not wait for the scene's end.
        timer.stop()
        state.value = nothing
        return
      }
      // The first one has no loop yet: there is nothing to wait for.
      const playing = state.value.showing === null ? { slots: [], lengthMs: 0 } : loop()
      state.value = arrive(state.value, value, now(), playing)
      look()
    },
    { immediate: true, flush: 'sync' },
  )
  return { shown: computed(() => state.value.showing), look }
}
