import { describe, expect, it } from 'vitest'
import { growth, HEADING, lineOf, MOST, stretches, tooMuch, type Held } from './verdict'

const held = (day: number, publication: string, changed: Partial<Held> = {}): Held => ({
  day,
  publication,
  heapBytes: 10_000_000,
  codeBytes: 2_500_000,
  nodes: 900,
  listeners: 40,
  charts: 0,
  timers: 7,
  ...changed,
})

describe('the verdict on a soak', () => {
  it('compares days of one publication only: more quarters are more on the page, rightly', () => {
    const days = [held(1, 'a'), held(2, 'a'), held(3, 'b', { nodes: 950 }), held(4, 'b', { nodes: 950 })]
    expect(stretches(days).map((stretch) => stretch.map(({ day }) => day))).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(tooMuch(growth(days))).toEqual([])
  })

  it.each([
    ['heapBytes', MOST.heapBytes + 1],
    ['codeBytes', MOST.codeBytes + 1],
    ['nodes', 1],
    ['listeners', 1],
    ['charts', 1],
    ['timers', 1],
  ] as const)('fails on growth of %s by %d', (kind, by) => {
    const first = held(1, 'a')
    const wrong = tooMuch(growth([first, held(2, 'a'), { ...held(3, 'a'), [kind]: first[kind] + by }]))
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(kind)
  })

  it('does not hold shrinking against it, nor a peak that went', () =>
    expect(
      tooMuch(growth([held(1, 'a'), held(2, 'a', { nodes: 2000 }), held(3, 'a', { nodes: 800 })])),
    ).toEqual([]))

  it('fails where nothing could be compared', () => {
    expect(tooMuch(growth([]))).toHaveLength(6)
    expect(tooMuch(growth([held(1, 'a'), held(2, 'b')]))).toHaveLength(6)
  })

  it('sets no day aside, however long the soak', () => {
    const days = Array.from({ length: 30 }, (_, index) =>
      held(index, 'a', { nodes: 900 + Math.min(index, 1) }),
    )
    expect(growth(days).nodes).toBe(1)
  })

  it('is a table by day', () => {
    expect(lineOf(held(12, '2021Q3-r1'))).toBe(
      '       12  2021Q3-r1        10.00       2.50        900         40          0          7',
    )
    expect(lineOf(held(12, '2021Q3-r1')).length).toBe(HEADING.length)
  })
})
