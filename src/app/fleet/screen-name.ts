import { SCREEN_NAME } from '@/core/fleet/report-config'

const KEY = 'liangping-screen'

/**
 * The name of a screen that is configured without one: made up once, and stored on the device where that is possible.
 */
export function ownName(storage: () => Storage, random: () => Uint8Array): string {
  const made = () => `screen-${[...random()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  try {
    const kept = storage().getItem(KEY)
    if (kept !== null && SCREEN_NAME.test(kept)) return kept
    const name = made()
    storage().setItem(KEY, name)
    return name
  } catch {
    return made()
  }
}
