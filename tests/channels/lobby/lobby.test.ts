// @in-window
import { disableAutoUnmount, enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import Lobby from '@/channels/lobby/Lobby.vue'
import { FAILURES_TO_REST } from '@/core/playhead/faults'
import { useFaultStore } from '@/core/playhead/fault-store'
import { usePublicationStore } from '@/core/publication/store'
import { deriveScenes, type Derived } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { views } from '@/scenes/views'
import { sampleCity } from '#tests/scenes/setup'
import { onStage } from '#tests/channels/on-frame'
import { head } from '#tests/app/status/facts'

/** In place of the scenes' layouts: some throw. */
const broken = new Set<string>()
const layouts = { ...views }
const standIn = (id: string) =>
  defineComponent({
    props: { figures: Object, page: Object },
    setup: () => () => {
      if (broken.has(id)) throw new Error(`${id} is broken`)
      return h('p', id)
    },
  })
beforeAll(() => {
  for (const { id } of registry) views[id] = standIn(id)
})
afterAll(() => void Object.assign(views, layouts))

const TURN_MS = 10_000
const SCENES = ['overview', 'completion', 'ranking'] as const
const loopMs = TURN_MS * SCENES.length
/** Behind the beginning of a loop, so that the scene before is gone whenever we look. */
const START = Math.ceil(Date.parse('2021-11-01T09:00:00+08:00') / loopMs) * loopMs + 200

const reported = vi.fn<(error: unknown) => void>()
enableAutoUnmount(afterEach)
afterAll(disableAutoUnmount)
beforeEach(() => {
  broken.clear()
  reported.mockClear()
  vi.stubGlobal('reportError', reported)
  vi.useFakeTimers({ now: START })
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const derived = deriveScenes(sampleCity(), '2021Q3')

async function begin() {
  usePublicationStore<Derived>().taken = { head: { ...head, revision: 1 }, derived }
  const { global } = onStage({ playhead: { scenes: [...SCENES], dwell: TURN_MS / 1000 } })
  const lobby = mount(Lobby, { global: { ...global, stubs: { Transition: false } } })
  await flushPromises()
  return lobby
}
const onScreen = (lobby: Awaited<ReturnType<typeof begin>>) =>
  lobby.get('[data-scene]').attributes('data-scene')

async function turns(lobby: Awaited<ReturnType<typeof begin>>, count: number) {
  const seen: (string | undefined)[] = []
  for (let turn = 0; turn < count; turn += 1) {
    seen.push(onScreen(lobby))
    await vi.advanceTimersByTimeAsync(TURN_MS)
  }
  return seen
}

describe('the lobby', () => {
  it('shows each scene in its turn', async () => {
    expect(await turns(await begin(), 4)).toEqual([...SCENES, SCENES[0]])
  })

  it('tells its state and publication at the document’s root', async () => {
    await begin()
    expect(document.documentElement.dataset).toMatchObject({ state: 'showing', publication: '2021Q3-r1' })
  })

  it('passes over a scene that throws, reports it, and tries it again in the next loop', async () => {
    broken.add('completion')
    const lobby = await begin()
    expect(await turns(lobby, 3)).toEqual(['overview', 'ranking', 'ranking'])
    expect(String(reported.mock.calls[0]?.[0])).toContain('completion is broken')
    expect(useFaultStore().faults.get('completion')).toMatchObject({ failuresInRow: 1 })
    broken.clear()
    expect(await turns(lobby, 3)).toEqual([...SCENES])
    expect(useFaultStore().faults.has('completion')).toBe(false)
  })

  it('lets a scene rest that threw three loops in a row', async () => {
    broken.add('completion')
    const lobby = await begin()
    await turns(lobby, SCENES.length * FAILURES_TO_REST)
    expect(reported).toHaveBeenCalledTimes(FAILURES_TO_REST)
    broken.clear()
    expect(await turns(lobby, 3)).toEqual(['overview', 'ranking', 'ranking'])
  })

  it('never goes blank, though every scene throws', async () => {
    for (const id of SCENES) broken.add(id)
    const lobby = await begin()
    expect(lobby.get('main').text()).toMatch(/\S{4}/)
    await vi.advanceTimersByTimeAsync(2 * loopMs)
    expect(lobby.get('main').text()).toMatch(/\S{4}/)
    expect(lobby.get('footer').text()).toContain('2021')
  })

  it('leaves no timer behind', async () => {
    const lobby = await begin()
    lobby.unmount()
    usePublicationStore().$dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})
