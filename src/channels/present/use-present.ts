import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useDisplay } from '@/core/display/display'
import { dwellMs } from '@/core/playhead/dwell'
import { usePublicationStore } from '@/core/publication/store'
import type { Derived } from '@/scenes/derive'
import type { Setting } from '@/core/frame/setting'
import { addressOf, hrefOf, placeOf, placeOfHref, type Place } from './place'
import { begin, isSubjectPlace, reduce, type Action, type State } from './state'
import { useChannel, type Shared } from './use-channel'
import { useEdition } from './use-edition'
import { useShow } from './use-show'

/** How long it is told that another window drives. */
const TOLD_MS = 1500
const OURS = ['period', 'page', 'with', 'level', 'district', 'stage', 'light', 'text', 'sort']

/** A name of its own for this window, for as long as it is open. */
const windowName = () => crypto.getRandomValues(new Uint32Array(2)).join('-')

/**
 * Keeps place and address in step. Entering a district or project adds to the browser's history, turning pages does
 * not. `moved` is called when the address changed from outside, as with the browser's back button.
 */
function useAddress(state: { value: State }, moved: () => void) {
  const route = useRoute()
  const router = useRouter()
  watch(
    () => [route.params, route.query] as const,
    ([params, query]) => {
      if (!route.path.startsWith('/present')) return
      const place = placeOf(params, query)
      if (hrefOf(place) === hrefOf(state.value.place)) return
      state.value = { ...state.value, place, panel: null }
      moved()
    },
  )
  return (place: Place, goesIn: boolean) => {
    const { path, query } = addressOf(place)
    const others = Object.fromEntries(Object.entries(route.query).filter(([name]) => !OURS.includes(name)))
    const to = { path, query: { ...others, ...query } }
    void (goesIn ? router.push(to) : router.replace(to))
  }
}

/**
 * One window of a presentation: where it is, what that shows, who drives. `screen` has its place in the address; a console
 * keeps it to itself.
 */
export function usePresent(role: 'screen' | 'console', setting: ComputedRef<Setting>) {
  const { config, now } = useDisplay()
  const route = useRoute()
  const router = useRouter()
  const edition = useEdition(usePublicationStore<Derived>())
  const state = shallowRef(begin(role === 'screen' ? placeOf(route.params, route.query) : placeOf({}, {})))
  const show = useShow(
    edition,
    () => state.value.place,
    () => config.playhead.scenes,
    setting,
  )
  const toAddress = role === 'screen' ? useAddress(state, addressMoved) : () => undefined
  const busy = ref(false)
  const told = useTimeoutFn(() => (busy.value = false), TOLD_MS, { immediate: false })

  const shared = (): Shared => {
    const { place, cover, held } = state.value
    const head = edition.newer.value
    return {
      href: hrefOf(place),
      cover,
      held,
      sequence: edition.held.value?.head.sequence ?? null,
      newer: head && { period: head.period, revision: head.revision, publishedAt: head.publishedAt },
    }
  }
  const channel = useChannel({
    role,
    now,
    state: shared,
    take: () => void edition.take(),
    name: windowName(),
    follow: ({ href, cover, held }) => apply({ ...state.value, place: placeOfHref(href), cover, held }),
  })

  function apply(next: State) {
    const before = state.value.place
    state.value = next
    if (hrefOf(before) === hrefOf(next.place)) return
    toAddress(next.place, isSubjectPlace(next.place) && next.place.about !== before.about)
  }
  const isShared = (a: State, b: State) =>
    hrefOf(a.place) !== hrefOf(b.place) || a.cover !== b.cover || a.held !== b.held

  function act(action: Action) {
    if ('command' in action && action.command === 'return' && goBack()) return
    const next = reduce(state.value, action, show.deck.value)
    if (!isShared(state.value, next)) return apply(next)
    if (!channel.drive()) {
      busy.value = true
      told.start()
      return
    }
    apply(next)
    channel.tell()
  }

  /** Returns to where a district or project was entered from; false where the history does not tell. */
  function goBack() {
    const back: unknown = role === 'screen' ? window.history.state?.back : null
    if (typeof back !== 'string' || !back.startsWith('/present/') || !isSubjectPlace(state.value.place))
      return false
    if (channel.drive()) router.back()
    return true
  }
  function addressMoved() {
    channel.drive()
    channel.tell()
  }
  watch([edition.newer, () => edition.held.value], () => channel.tell())
  // The console shows the edition that the screen shows, whichever of the two came by it first.
  watch([() => channel.others.value.screen?.sequence, edition.newer], ([sequence, newer]) => {
    if (role === 'console' && newer && newer.sequence === sequence) void edition.take()
  })

  const dwell = computed(() => {
    const page = show.current.value?.page
    if (!page || state.value.held || state.value.panel) return null
    return dwellMs(
      config.playhead.dwell,
      { rows: page.to - page.from, characters: page.characters },
      setting.value.say.locale,
    )
  })
  const turnMs = computed(() => dwell.value ?? 60_000)
  const turn = useTimeoutFn(() => act({ command: show.next.value ? 'next' : 'first' }), turnMs, {
    immediate: false,
  })
  watch([dwell, () => show.current.value?.key], ([ms]) => (ms === null ? turn.stop() : turn.start()))

  return { state, show, edition, channel, act, busy }
}
