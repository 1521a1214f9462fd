import { ref } from 'vue'
import { saveFile } from '@/channels/export/save-file'
import { reasonOf } from '@/core/rpc/calls'
import { useMessages } from '@/core/frame/setting'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
} as const

/** Saves what the worker makes; where it cannot be made, `failure` says why, until the next try. */
export function useSaving() {
  const t = useMessages()
  const failure = ref<string | null>(null)
  async function attempt(act: () => Promise<void>) {
    failure.value = null
    try {
      await act()
    } catch (cause) {
      failure.value = t.value('publish.notSaved', { reason: reasonOf(cause) })
    }
  }
  return {
    failure,
    attempt,
    save: (name: string, type: keyof typeof TYPES, make: () => Promise<string | Uint8Array>) =>
      attempt(async () => {
        const made = await make()
        const part = typeof made === 'string' ? made : Uint8Array.from(made)
        saveFile(name, new Blob([part], { type: TYPES[type] }))
      }),
  }
}
