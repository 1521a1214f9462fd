import { useStorage } from '@vueuse/core'
import { computed } from 'vue'
import { useDisplay } from '@/core/display/display'

export type Notes = Readonly<Record<string, string>>

/**
 * The speaker's notes by scene, or by `district/370406`: those of the configuration, replaced by what was typed in the
 * console. Typed notes are stored on the device and shared by its windows.
 */
export function useNotes() {
  const { config } = useDisplay()
  const typed = useStorage<Record<string, unknown>>('liangping-present-notes', {})
  const all = computed((): Notes => ({
    ...config.notes,
    ...Object.fromEntries(
      Object.entries(typed.value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  }))
  return {
    all,
    type: (key: string, text: string) => (typed.value = { ...typed.value, [key]: text }),
  }
}
