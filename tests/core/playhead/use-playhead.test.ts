// @in-window
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, effectScope, nextTick, shallowRef, type ComputedRef, type EffectScope } from 'vue'
import { useFaultStore } from '@/core/playhead/fault-store'
import { buildLoop, type Loop } from '@/core/playhead/timeline'
import { usePlayhead } from '@/core/playhead/use-playhead'
import { useTakeover } from '@/core/playhead/use-takeover'

const page = { rows: 0, characters: 0 }
const loopOf = (scenes: readonly string[]) =>
  buildLoop(
    scenes.map((id) => ({ id, pages: [page] })),
    { dwell: 10, dwellOf: {}, page: null },
  )
const now = () => Date.now()
let scope: EffectScope

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers({ now: 3_000 })
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const play = (loop: Loop | (() => Loop), before?: () => void) => {
  const playhead = scope.run(() => usePlayhead({ loop, now, ...(before && { before }) }))
  if (!playhead) throw new Error('the scope is not active')
  return { ...playhead, scene: () => playhead.showing.value?.slot.scene }
}

describe('the playhead', () => {
  it('turns to the next scene when the clock says so, and sleeps meanwhile', () => {
    const { scene } = play(loopOf(['overview', 'ranking', 'services']))
    expect(scene()).toBe('overview')
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(6_999)
    expect(scene()).toBe('overview')
    vi.advanceTimersByTime(1)
    expect(scene()).toBe('ranking')
    vi.advanceTimersByTime(20_000)
    expect(scene()).toBe('overview')
  })

  it('follows a clock that is set on or back within half a minute, and at once when the page is seen again', async () => {
    const slow = buildLoop(
      ['overview', 'ranking'].map((id) => ({ id, pages: [page] })),
      { dwell: 600, dwellOf: {}, page: null },
    )
    const { scene } = play(slow)
    vi.setSystemTime(700_000)
    vi.advanceTimersByTime(30_000)
    expect(scene()).toBe('ranking')
    vi.setSystemTime(5_000)
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    expect(scene()).toBe('overview')
  })

  it('keeps what is on when a loop of the same slots replaces the loop', () => {
    const loop = shallowRef(loopOf(['overview', 'ranking']))
    const { showing } = play(() => loop.value)
    const before = showing.value
    loop.value = loopOf(['overview', 'ranking'])
    expect(showing.value).toBe(before)
  })

  it('is silent when its scope has ended', () => {
    play(loopOf(['overview', 'ranking']))
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('holds, and resumes where the other displays are', () => {
    const { scene, hold, resume, held } = play(loopOf(['overview', 'ranking', 'services']))
    hold()
    expect(held.value).toBe(true)
    vi.advanceTimersByTime(19_000)
    expect(scene()).toBe('overview')
    expect(vi.getTimerCount()).toBe(0)
    resume()
    expect(scene()).toBe('services')
  })

  it('shows another scene when one throws, and forgets the failure when it has played through', () => {
    const { scene, fail } = play(loopOf(['overview', 'ranking', 'services']))
    const store = useFaultStore()
    fail('overview', 'Error: no')
    expect(scene()).toBe('ranking')
    expect(store.faults.get('overview')).toMatchObject({ reason: 'Error: no', failuresInRow: 1 })
    vi.advanceTimersByTime(27_000)
    expect(scene()).toBe('overview')
    expect(store.faults.size).toBe(1)
    vi.advanceTimersByTime(10_000)
    expect(store.faults.size).toBe(0)
  })

  it('does not go round in circles when every scene throws', () => {
    const { scene, fail, showing, threw } = play(loopOf(['overview', 'ranking']))
    fail('overview', 'Error: no')
    expect(threw.value).toBe(false)
    fail('ranking', 'Error: no')
    const last = showing.value
    fail('overview', 'Error: no')
    expect(scene()).toBe('overview')
    expect(showing.value).toBe(last)
    expect(threw.value).toBe(true)
    expect(useFaultStore().faults.get('overview')?.failuresInRow).toBe(1)
    vi.advanceTimersByTime(7_000)
    expect(scene()).toBe('ranking')
    expect(threw.value).toBe(false)
    expect(useFaultStore().faults.has('overview')).toBe(true)
  })

  it('plays nothing in an empty loop, and begins when there is one', () => {
    const loop = shallowRef(loopOf([]))
    const { scene } = play(() => loop.value)
    expect(scene()).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
    loop.value = loopOf(['overview'])
    expect(scene()).toBe('overview')
  })
})

describe('taking over', () => {
  const publication = (...scenes: string[]) => ({ scenes })

  it('shows the new publication’s loop from the scene’s end on, in one turn', () => {
    const incoming = shallowRef(publication('overview', 'ranking'))
    const seen: (string | undefined)[] = []
    const takeover = scope.run(() =>
      useTakeover({ incoming: () => incoming.value, loop: () => loop.value, now }),
    )
    const loop: ComputedRef<Loop> = computed(() => loopOf(takeover?.shown.value?.scenes ?? []))
    const { scene } = play(
      () => loop.value,
      () => takeover?.look(),
    )
    incoming.value = publication('services', 'pipeline')
    expect(scene()).toBe('overview')
    vi.advanceTimersByTime(6_999)
    expect(scene()).toBe('overview')
    vi.advanceTimersByTime(1)
    seen.push(scene())
    expect(seen).toEqual(['pipeline'])
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('one that nobody vouches for any more goes at once, and the next is shown at once', () => {
    const incoming = shallowRef<{ scenes: string[] } | null>(publication('overview', 'ranking'))
    const takeover = scope.run(() =>
      useTakeover({ incoming: () => incoming.value, loop: () => loop.value, now }),
    )
    const loop: ComputedRef<Loop> = computed(() => loopOf(takeover?.shown.value?.scenes ?? []))
    incoming.value = publication('services')
    incoming.value = null
    expect(takeover?.shown.value).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
    incoming.value = publication('pipeline')
    expect(takeover?.shown.value).toEqual({ scenes: ['pipeline'] })
  })
})
