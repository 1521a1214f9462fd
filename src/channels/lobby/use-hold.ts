import { useEventListener, useTimeoutFn } from '@vueuse/core'

/** After so long without a key the loop plays on. */
const IDLE_MS = 180_000

/** The first key holds the loop; it resumes by itself. A key with a modifier is the browser's. */
export function useHold(hold: () => void, resume: () => void): void {
  const idle = useTimeoutFn(resume, IDLE_MS, { immediate: false })
  useEventListener(window, 'keydown', ({ ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || altKey || metaKey) return
    hold()
    idle.start()
  })
}
