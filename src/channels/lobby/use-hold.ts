import { useEventListener, useTimeoutFn } from '@vueuse/core'

/** After so long without a key the loop plays on. */
const IDLE_MS = 180_000

/** Any key holds the loop, which resumes by itself. Keys with a modifier are left to the browser. */
export function useHold(hold: () => void, resume: () => void): void {
  const idle = useTimeoutFn(resume, IDLE_MS, { immediate: false })
  useEventListener(window, 'keydown', ({ ctrlKey, altKey, metaKey }) => {
    if (ctrlKey || altKey || metaKey) return
    hold()
    idle.start()
  })
}
