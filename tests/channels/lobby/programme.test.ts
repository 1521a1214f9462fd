import { afterEach, describe, expect, it, vi } from 'vitest'
import { programmeOf } from '@/channels/shared/programme'
import { deriveScenes } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import type { Figures, LeftOut } from '@/scenes/scene'
import { roomOf, sampleCity, zh } from '../../scenes/setup'

const room = roomOf(1920, 1080)
const derived = deriveScenes(sampleCity(), '2021Q3')
const every = registry.map(({ id }) => id)
const programme = (wanted: readonly string[] | null, of = derived) => programmeOf(of, wanted, room, zh)
const withScene = (id: string, figures: Figures | LeftOut) => ({
  ...derived,
  scenes: { ...derived.scenes, [id]: figures },
})

afterEach(() => void vi.restoreAllMocks())

describe('the programme', () => {
  it('holds the wanted scenes in the wanted order, each with its pages', () => {
    const { on, omitted } = programme(['ranking', 'overview'])
    expect(on.map(({ scene }) => scene.id)).toEqual(['ranking', 'overview'])
    expect(on.every(({ pages }) => pages.length > 0)).toBe(true)
    expect(omitted).toEqual([])
  })

  it('holds every scene of the sample city', () => {
    for (const wanted of [every, null])
      expect(programme(wanted).on.map(({ scene }) => scene.id)).toEqual(every)
  })

  it('leaves out a scene that has nothing to say, and tells why', () => {
    const { on, omitted } = programme(
      every,
      withScene('ranking', { leftOut: 'scenes.left-out.no-assessment' }),
    )
    expect(on.map(({ scene }) => scene.id)).toEqual(every.filter((id) => id !== 'ranking'))
    expect(omitted).toEqual([{ id: 'ranking', leftOut: { leftOut: 'scenes.left-out.no-assessment' } }])
  })

  it('leaves out a scene whose paging throws, and keeps the others', () => {
    const scene = registry.find(({ id }) => id === 'completion')!
    const { show } = scene
    const pages = () => {
      throw new RangeError('no room')
    }
    vi.spyOn(scene, 'show').mockImplementation((figures) => ({ ...show(figures), pages }))
    const { on, omitted } = programme(['overview', 'completion', 'ranking'])
    expect(on.map(({ scene }) => scene.id)).toEqual(['overview', 'ranking'])
    expect(omitted).toEqual([
      { id: 'completion', leftOut: { leftOut: 'scenes.left-out.failed', why: 'RangeError: no room' } },
    ])
  })

  it('pages anew for another room', () => {
    const pagesIn = (width: number, height: number) =>
      programmeOf(derived, ['indicators'], roomOf(width, height), zh).on[0]?.pages.length ?? 0
    expect(pagesIn(360, 800)).toBeGreaterThan(pagesIn(1920, 1080))
  })
})
