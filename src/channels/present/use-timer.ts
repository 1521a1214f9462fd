import { useIntervalFn, useSessionStorage } from '@vueuse/core'
import { computed, ref } from 'vue'

/** Since when it runs, and what had passed before. */
export interface Timer {
  readonly since: number | null
  readonly passedMs: number
}

export const STOPPED: Timer = { since: null, passedMs: 0 }

export const passedMs = ({ since, passedMs }: Timer, nowMs: number): number =>
  passedMs + (since === null ? 0 : Math.max(0, nowMs - since))

/** Starts or pauses the timer. */
export const toggled = (timer: Timer, nowMs: number): Timer =>
  timer.since === null ? { ...timer, since: nowMs } : { since: null, passedMs: passedMs(timer, nowMs) }

/** `7:05`, `1:07:05`. */
export function timerText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** A timer that follows from the clock and outlives a reload of its window; and the clock itself, by the second. */
export function useTimer(now: () => number) {
  const timer = useSessionStorage<Timer>('liangping-present-timer', { ...STOPPED })
  const at = ref(now())
  useIntervalFn(() => (at.value = now()), 500)
  return {
    at,
    runs: computed(() => timer.value.since !== null),
    text: computed(() => timerText(passedMs(timer.value, at.value))),
    toggle: () => (timer.value = toggled(timer.value, now())),
    reset: () => (timer.value = { ...STOPPED }),
  }
}
