import { useBroadcastChannel, useEventListener } from '@vueuse/core'
import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { claim, FREE, isFree, later, type Lease } from './lease'
import { CHANNEL, readMessage, type PresentMessage, type SharedState } from './messages'

/** The messages between the windows of one presentation. */
export type Shared = Pick<SharedState, 'href' | 'cover' | 'held' | 'sequence' | 'newer'>

interface ChannelSetup {
  readonly role: SharedState['role']
  /** This window's own name. */
  readonly name: string
  readonly now: () => number
  /** Where this window is. */
  readonly state: () => Shared
  /** Another window moved. */
  readonly follow: (state: SharedState) => void
  /** Another window asks for the newer edition. */
  readonly take: () => void
}

/**
 * Joins the windows of one presentation: each may drive when no other has just done so, all follow who drives, and one
 * that opens anew is told where the others are. Ends with its scope.
 */
export function useChannel({ role, name, now, state, follow, take }: ChannelSetup) {
  const { data, post, isSupported } = useBroadcastChannel<unknown, PresentMessage>({ name: CHANNEL })
  const lease = shallowRef<Lease>(FREE)
  /** What the others said last, by role. */
  const others = shallowRef<Partial<Record<SharedState['role'], SharedState>>>({})

  const tell = () => {
    if (isSupported.value) post({ kind: 'state', from: name, role, lease: { ...lease.value }, ...state() })
  }

  function heard(message: PresentMessage) {
    if (message.from === name) return
    if (message.kind === 'hello') return tell()
    if (message.kind === 'take') return take()
    if (message.kind === 'bye') {
      others.value = Object.fromEntries(
        Object.entries(others.value).filter(([, { from }]) => from !== message.from),
      )
      return
    }
    others.value = { ...others.value, [message.role]: message }
    // Before anybody has turned a page, the console shows the screen's place.
    if (role === 'console' && message.role === 'screen' && isFree(lease.value) && isFree(message.lease))
      return follow(message)
    const counts = later(lease.value, message.lease)
    if (counts === lease.value) return
    lease.value = counts
    follow(message)
  }
  watch(
    data,
    (value) => {
      const message = readMessage(value)
      if (message) heard(message)
    },
    { flush: 'sync' },
  )
  const say = (kind: 'hello' | 'bye') => {
    if (isSupported.value) post({ kind, from: name })
  }
  onMounted(() => say('hello'))
  onBeforeUnmount(() => say('bye'))
  useEventListener(window, 'pagehide', () => say('bye'))
  // A window that returns from the browser's cache announces itself again.
  useEventListener(window, 'pageshow', ({ persisted }) => {
    if (!persisted) return
    say('hello')
    tell()
  })

  return {
    lease,
    others,
    /** Claims the next step; false where another window is driving. */
    drive() {
      const claimed = claim(lease.value, name, now())
      if (claimed) lease.value = claimed
      return claimed !== null
    },
    tell,
    askToTake: () => post({ kind: 'take', from: name }),
  }
}
