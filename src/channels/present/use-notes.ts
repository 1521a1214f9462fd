import { computed } from 'vue'
import { useKept } from '@/channels/shared/use-kept'
import { useDisplay } from '@/core/display/display'

export type Notes = Readonly<Record<string, string>>

/** The texts in what the device kept; none where that cannot be read. */
function textsIn(kept: string): Notes {
  try {
    const read: unknown = JSON.parse(kept)
    return Object.fromEntries(
      Object.entries(read ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}

/**
 * The speaker's notes by scene, or by `district/370406`: those of the configuration, replaced by what was typed in the
 * console. Typed notes are stored on the device and shared by its windows.
 */
export function useNotes() {
  const { config } = useDisplay()
  const kept = useKept('liangping-present-notes', '{}')
  const typed = computed(() => textsIn(kept.value))
  const all = computed((): Notes => ({ ...config.notes, ...typed.value }))
  return {
    all,
    type: (key: string, text: string) => (kept.value = JSON.stringify({ ...typed.value, [key]: text })),
  }
}
