import { useTimeoutFn } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import type { Look } from '@/core/charts/look'
import { useSetting } from './setting'

/** How long last quarter's order is shown before it moves. */
const HOLD_MS = 1400

/** The moment of a movement: `before` at first, `now` after a while; `now` at once without motion. */
export function useMovement(): Ref<Look['moment']> {
  const moment = ref<Look['moment']>(useSetting().value.motion ? 'before' : 'now')
  useTimeoutFn(() => (moment.value = 'now'), HOLD_MS)
  return moment
}
