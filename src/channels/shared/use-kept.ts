import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, type WritableComputedRef } from 'vue'

/** What the device keeps, or does not: storage may be forbidden or full. */
const stored = (act: (storage: Storage) => string | null) => {
  try {
    return act(localStorage)
  } catch {
    return null
  }
}

/**
 * A text that this device keeps under a key, shared by all its windows; `initial` where it keeps none. Where nothing can
 * be stored it lasts as long as the page. Ends with its scope.
 */
export function useKept(key: string, initial: string): WritableComputedRef<string> {
  const text = shallowRef(stored((storage) => storage.getItem(key)) ?? initial)
  useEventListener('storage', (event) => {
    if (event.key === key) text.value = event.newValue ?? initial
  })
  return computed({
    get: () => text.value,
    set(newValue) {
      stored((storage) => {
        storage.setItem(key, newValue)
        return newValue
      })
      // The others in this window; the browser tells other windows.
      dispatchEvent(new StorageEvent('storage', { key, newValue }))
    },
  })
}
