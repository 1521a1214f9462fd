import { useDocumentVisibility, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useDisplay } from '@/core/display/display'
import { isLit } from '@/core/playhead/hours'
import { noticesAt } from '@/core/publication/notices'
import { usePublicationStore } from '@/core/publication/store'

const MINUTE_MS = 60_000
/** A clock may be set while we sleep: never sleep for longer than this. */
const LONGEST_SLEEP_MS = 30_000

/**
 * What the clock says beside the loop: whether the display is lit at this hour, and which notices stand. Asked anew with
 * every minute and whenever a notice begins or ends; it needs no network. One timer, which dies with its scope.
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
