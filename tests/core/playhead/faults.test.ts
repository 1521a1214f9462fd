import { describe, expect, it } from 'vitest'
import { failed, noFaults, rests, showingAt, succeeded, REST_MS, type Faults } from '@/core/playhead/faults'
import { buildLoop } from '@/core/playhead/timeline'

const page = { rows: 0, characters: 0 }
const LOOP = buildLoop(
  ['overview', 'ranking', 'services'].map((id) => ({ id, pages: [page] })),
  { dwell: 10, dwellOf: {}, page: null },
)
const PASS = LOOP.lengthMs
const sceneAt = (now: number, faults: Faults) => showingAt(LOOP, now, faults)?.slot.scene
const failAgain = (faults: Faults, scene: string, times: number, from = 10_000) =>
  Array.from({ length: times }).reduce<Faults>(
    (state, _, pass) => failed(state, scene, 'Error: no', from + pass * PASS, LOOP),
    faults,
  )

describe('a scene that throws', () => {
  it('is skipped in its slot: the next healthy one is shown in its place, and the clock’s loop does not change', () => {
    const faults = failed(noFaults, 'ranking', 'Error: no', 12_000, LOOP)
    expect(showingAt(LOOP, 12_000, faults)).toMatchObject({
      slot: { scene: 'services' },
      insteadOf: 'ranking',
      startedAt: 10_000,
      endsAt: 20_000,
    })
    expect(sceneAt(20_000, faults)).toBe('services')
  })

  it('is tried again in the next loop', () => {
    const faults = failed(noFaults, 'ranking', 'Error: no', 12_000, LOOP)
    expect(sceneAt(PASS - 1, faults)).toBe('services')
    expect(sceneAt(PASS + 10_000, faults)).toBe('ranking')
  })

  it('rests for an hour after three failures in a row, then is tried again', () => {
    const faults = failAgain(noFaults, 'ranking', 3)
    const fault = faults.get('ranking')
    expect(fault && rests(fault)).toBe(true)
    expect(sceneAt(10_000 + 3 * PASS, faults)).toBe('services')
    expect(sceneAt(10_000 + 2 * PASS + REST_MS, faults)).toBe('ranking')
  })

  it('does not rest after two', () => {
    const faults = failAgain(noFaults, 'ranking', 2)
    const fault = faults.get('ranking')
    expect(fault && rests(fault)).toBe(false)
    expect(sceneAt(10_000 + 2 * PASS, faults)).toBe('ranking')
  })

  it('begins to count anew when it has played through', () => {
    const twice = failAgain(noFaults, 'ranking', 2)
    const again = failAgain(succeeded(twice, 'ranking'), 'ranking', 1, 10_000 + 9 * PASS)
    expect(again.get('ranking')?.failuresInRow).toBe(1)
    expect(succeeded(noFaults, 'ranking')).toBe(noFaults)
  })

  it('counts once a pass, however often it throws on its way out', () => {
    const once = failed(noFaults, 'ranking', 'Error: no', 12_000, LOOP)
    expect(failed(once, 'ranking', 'Error: and again', 12_001, LOOP)).toBe(once)
  })

  it('is tried again at once when the clock is set back to before it failed', () => {
    const faults = failAgain(noFaults, 'ranking', 3, 10_000 + 100 * PASS)
    expect(sceneAt(10_000, faults)).toBe('ranking')
  })

  it('plays anyway when all of them rest', () => {
    const faults = ['overview', 'ranking', 'services'].reduce<Faults>(
      (state, id) => failAgain(state, id, 3),
      noFaults,
    )
    const now = 10_000 + 3 * PASS
    expect(showingAt(LOOP, now, faults)).toMatchObject({ slot: { scene: 'ranking' }, insteadOf: null })
  })
})
