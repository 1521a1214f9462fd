import { useDocumentVisibility, useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useFaultStore } from './fault-store'
import { showingAt, type Showing } from './faults'
import type { Loop } from './timeline'

/** Timers sleep no longer than this, because the clock may be set meanwhile. */
const LONGEST_SLEEP_MS = 30_000

interface PlayheadSetup {
  readonly loop: MaybeRefOrGetter<Loop>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Called before the position is computed, so that a due change of the loop comes first. */
  readonly before?: () => void
}

const sameTurn = (a: Showing | null, b: Showing | null) =>
  a?.slot.scene === b?.slot.scene && a?.slot.page === b?.slot.page && a?.startedAt === b?.startedAt

const alike = (a: Showing | null, b: Showing | null) =>
  sameTurn(a, b) &&
  a?.endsAt === b?.endsAt &&
  a?.slot.pages === b?.slot.pages &&
  a?.insteadOf === b?.insteadOf

/**
 * Plays a loop by the clock. One timer sleeps until the current page ends; the clock is also read when the page becomes
 * visible, when the loop changes, and twice a minute. It ends with its scope.
 */
export function usePlayhead({ loop, now, before = () => {} }: PlayheadSetup) {
  const store = useFaultStore()
  let moment = now()
  /** The moment the loop is held at; null: it plays. */
  const heldAt = ref<number | null>(null)
  const showing = shallowRef<Showing | null>(null)
  /** The current scene threw, and no other can take its time. */
  const threw = ref(false)

  const sleepMs = ref(0)
  const timer = useTimeoutFn(() => look(), sleepMs, { immediate: false })

  function sleep() {
    timer.stop()
    const endsAt = showing.value?.endsAt
    if (heldAt.value !== null || endsAt === undefined) return
    sleepMs.value = Math.min(LONGEST_SLEEP_MS, Math.max(1, endsAt - now()))
    timer.start()
  }

  function turnTo(next: Showing | null) {
    const last = showing.value
    if (alike(last, next)) return
    const playedThrough = last !== null && !threw.value && moment >= last.endsAt
    if (!sameTurn(last, next)) threw.value = false
    showing.value = next
    if (playedThrough) store.succeed(last.slot.scene)
  }

  /** Asks the clock what is on. */
  function look() {
    before()
    moment = heldAt.value ?? now()
    turnTo(showingAt(toValue(loop), moment, store.faults))
    sleep()
  }

  /** The scene that is on threw: another takes its time. */
  function fail(scene: string, reason: string) {
    store.fail(scene, reason, moment, toValue(loop))
    if (showing.value?.slot.scene === scene) threw.value = true
    look()
  }

  function hold() {
    heldAt.value ??= now()
    look()
  }

  /** Resumes at the clock's position, where the other displays are. */
  function resume() {
    heldAt.value = null
    look()
  }

  const visibility = useDocumentVisibility()
  watch(visibility, look)
  watch(() => toValue(loop), look, { immediate: true, flush: 'sync' })

  return {
    showing: computed(() => showing.value),
    held: computed(() => heldAt.value !== null),
    threw: computed(() => threw.value),
    fail,
    hold,
    resume,
  }
}
