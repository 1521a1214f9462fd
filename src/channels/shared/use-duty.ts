import { useDocumentVisibility, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useDisplay } from '@/core/display/display'
import { isLit } from '@/core/playhead/hours'
import { noticesAt } from '@/core/publication/notices'
import { usePublicationStore } from '@/core/publication/store'

const MINUTE_MS = 60_000
/** Timers sleep no longer than this, because the clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 30_000

/**
 * Whether the display is lit now, and which notices are current. Computed anew every minute and whenever a notice
 * begins or ends, without a network. One timer, which ends with its scope.
 */
export function useDuty() {
  const { config, now } = useDisplay()
  const store = usePublicationStore()
  const atMs = ref(now())
  const standing = computed(() => noticesAt(store.taken?.head.notices ?? [], atMs.value))
  const sleepMs = computed(() => {
    const changesMs = (standing.value.changesAt ?? Infinity) - atMs.value
    return Math.max(1, Math.min(LONGEST_SLEEP_MS, MINUTE_MS - (atMs.value % MINUTE_MS), changesMs))
  })
  const timer = useTimeoutFn(look, sleepMs)
  function look() {
    atMs.value = now()
    timer.start()
  }
  watch([useDocumentVisibility(), () => store.taken], look, { flush: 'sync' })
  return {
    atMs,
    lit: computed(() => isLit(config.hours, atMs.value, config.timeZone)),
    takeover: computed(() => standing.value.takeover),
    ticker: computed(() => standing.value.ticker),
  }
}
