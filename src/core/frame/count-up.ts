import { TransitionPresets, useTransition } from '@vueuse/core'
import { computed, onMounted, ref, type ComputedRef } from 'vue'
import { MOTION } from '@/core/charts/pieces'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import { useSetting } from './setting'

/** A figure that counts up from zero when it is mounted; at once the figure itself without motion. */
export function useCountUp(
  figure: () => Maybe<number | Light>,
  wanted: boolean,
): ComputedRef<Maybe<number | Light>> {
  const share = ref(wanted && useSetting().value.motion ? 0 : 1)
  const risen = useTransition(share, { duration: MOTION.countMs, easing: TransitionPresets.easeOutCubic })
  onMounted(() => (share.value = 1))
  return computed(() => {
    const whole = figure()
    if (isAbsent(whole) || typeof whole.value !== 'number' || risen.value >= 1) return whole
    return { ...whole, value: whole.value * risen.value }
  })
}
