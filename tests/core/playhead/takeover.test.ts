import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrive, nothing, settle, type Takeover } from '@/core/playhead/takeover'
import { buildLoop } from '@/core/playhead/timeline'

const page = { rows: 0, characters: 0 }
const LOOP = buildLoop(
  [
    { id: 'overview', pages: [page] },
    { id: 'projects', pages: [page, page] },
  ],
  { dwell: 10, dwellOf: {}, page: null },
)
const showing = (value: string): Takeover<string> => ({ showing: value, incoming: null })

describe('a new publication', () => {
  it('is shown at once when nothing is shown yet', () => {
    expect(arrive<string>(nothing, 'Q2', 3, { slots: [], lengthMs: 0 })).toEqual(showing('Q2'))
  })

  it('takes over at the next scene boundary, not in the middle of a scene nor between its pages', () => {
    const state = arrive(showing('Q2'), 'Q3', 12_000, LOOP)
    expect(settle(state, 12_000).showing).toBe('Q2')
    expect(settle(state, 20_000).showing).toBe('Q2')
    expect(settle(state, 29_999).showing).toBe('Q2')
    expect(settle(state, 30_000)).toEqual(showing('Q3'))
  })

  it('replaces one that still waited, at that one’s time', () => {
    const first = arrive(showing('Q2'), 'Q3', 1_000, LOOP)
    const second = arrive(first, 'Q3-r2', 9_000, LOOP)
    expect(settle(second, 9_999).showing).toBe('Q2')
    expect(settle(second, 10_000)).toEqual(showing('Q3-r2'))
  })

  it('is forgotten when what is shown is published again', () => {
    const state = arrive(arrive(showing('Q2'), 'Q3', 1_000, LOOP), 'Q2', 2_000, LOOP)
    expect(settle(state, 99_000)).toEqual(showing('Q2'))
  })

  it('is on every display at the same time once the scene has ended on the last that took it', () => {
    const moments = fc.integer({ min: 0, max: 29_999 })
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const states = [a, b].map((arrivedAt) => arrive(showing('Q2'), 'Q3', arrivedAt, LOOP))
        const due = Math.max(...states.map(({ incoming }) => incoming?.dueAt ?? 0))
        expect(states.map((state) => settle(state, due).showing)).toEqual(['Q3', 'Q3'])
        if (a < 10_000 === b < 10_000) expect(states[0]?.incoming?.dueAt).toBe(states[1]?.incoming?.dueAt)
      }),
    )
  })

  it('does not wait for hours when the clock is set back, nor when it is set on', () => {
    const state = arrive(showing('Q2'), 'Q3', 86_400_000, LOOP)
    expect(settle(state, 1_000).showing).toBe('Q3')
    expect(settle(state, 9e9).showing).toBe('Q3')
  })
})
