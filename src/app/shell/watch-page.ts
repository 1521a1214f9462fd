import { useMutationObserver } from '@vueuse/core'
import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'
import { readTurn } from '@/core/playhead/progress'
import { isLobby } from '@/core/playhead/lobby-address'

/** What a page's root element tells: whether something is on, and which scene. */
export interface Watched {
  /** `showing`, `waiting` or `dark` in the lobby; on other routes another word, once something is shown. */
  readonly started: ComputedRef<boolean>
  /** Out of hours: nothing can be seen, nor tried out. */
  readonly dark: ComputedRef<boolean>
  readonly scene: ComputedRef<string | null>
  readonly publication: ComputedRef<string | null>
}

/** Whether the address is that of the lobby. */
export const onWall = (address: Pick<Location, 'hash'>): boolean => isLobby(address.hash)

/** Whether something is on a page's screen. */
function hasStarted(page: Document) {
  const { state } = page.documentElement.dataset
  if (isLobby(page.location.hash)) return state === 'showing' || state === 'waiting' || state === 'dark'
  return page.querySelector('#app') !== null && page.querySelector('.before-app') === null
}

/** Watches a page's root element until the scope ends. */
export function watchPage(page: Document): Watched {
  const look = () => ({
    started: hasStarted(page),
    dark: page.documentElement.dataset['state'] === 'dark',
    scene: readTurn(page.documentElement.dataset['turn'])?.scene ?? null,
    publication: page.documentElement.dataset['publication'] ?? null,
  })
  const seen = ref(look())
  const { stop } = useMutationObserver(page.documentElement, () => (seen.value = look()), {
    attributes: true,
    attributeFilter: ['data-state', 'data-turn', 'data-publication'],
  })
  onScopeDispose(stop)
  return {
    started: computed(() => seen.value.started),
    dark: computed(() => seen.value.dark),
    scene: computed(() => seen.value.scene),
    publication: computed(() => seen.value.publication),
  }
}
