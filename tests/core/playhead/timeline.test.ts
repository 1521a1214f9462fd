import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dwellMs, readingMs } from '@/core/playhead/dwell'
import { playheadConfigSchema } from '@/core/playhead/playhead-config'
import { at, buildLoop, sceneEndsAt, type Loop } from '@/core/playhead/timeline'

const SCHEMA = playheadConfigSchema(['overview'])
const AUTO = v.parse(SCHEMA, {})
const SHORT = { rows: 0, characters: 0 }
const scene = (id: string, pages = 1) => ({ id, pages: Array.from({ length: pages }, () => SHORT) })
const LOOP = buildLoop([scene('overview'), scene('projects', 3), scene('services')], AUTO)

const loops = fc
  .array(
    fc.record({
      id: fc.constantFrom('overview', 'ranking', 'projects', 'services'),
      pages: fc.array(fc.record({ rows: fc.nat(40), characters: fc.nat(2000) }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((scenes) => buildLoop(scenes, AUTO))
const clocks = fc.integer({ min: -1e13, max: 1e14 })

describe('the loop as a function of the clock', () => {
  it('at any moment shows the slot whose beginning and end hold it', () => {
    fc.assert(
      fc.property(loops, clocks, (loop, now) => {
        const position = at(loop, now)
        if (!position) throw new Error('nothing on')
        expect(position.startedAt).toBeLessThanOrEqual(now)
        expect(position.endsAt).toBeGreaterThan(now)
        expect(position.endsAt - position.startedAt).toBe(position.slot.dwellMs)
        expect(position.slot).toBe(loop.slots[position.index])
        expect(position.progress).toBeGreaterThanOrEqual(0)
        expect(position.progress).toBeLessThan(1)
      }),
    )
  })

  it('goes on with the next slot where one ends, and with the first after the last', () => {
    fc.assert(
      fc.property(loops, clocks, (loop, now) => {
        const position = at(loop, now)
        const next = at(loop, position?.endsAt ?? 0)
        expect(next?.index).toBe(((position?.index ?? 0) + 1) % loop.slots.length)
        expect(next?.startedAt).toBe(position?.endsAt)
      }),
    )
  })

  it('is the position now mod length, from the Unix epoch', () => {
    expect(LOOP.lengthMs).toBe(5 * 8000)
    expect(at(LOOP, 0)?.index).toBe(0)
    expect(at(LOOP, 7_999)?.index).toBe(0)
    expect(at(LOOP, 8_000)).toMatchObject({
      index: 1,
      slot: { scene: 'projects', page: 0, pages: 3 },
      progress: 0,
    })
    expect(at(LOOP, LOOP.lengthMs * 40_000_000 + 20_000)).toMatchObject({ index: 2, progress: 0.5 })
    expect(at(LOOP, -1)?.slot.scene).toBe('services')
  })

  it('makes displays agree that were opened at different moments', () => {
    const opened = [0, 123_456, 86_399_999].map(() =>
      buildLoop([scene('overview'), scene('projects', 3)], AUTO),
    )
    const now = Date.UTC(2021, 9, 31, 16)
    expect(new Set(opened.map((loop) => JSON.stringify(at(loop, now)))).size).toBe(1)
  })

  it('has no seam at midnight nor at the end of a quarter', () => {
    for (const midnight of [Date.parse('2021-10-01T00:00:00+08:00'), Date.parse('2022-01-01T00:00:00Z')]) {
      const before = at(LOOP, midnight - 1)
      const after = at(LOOP, midnight)
      const step = ((after?.index ?? 0) - (before?.index ?? 0) + LOOP.slots.length) % LOOP.slots.length
      expect(step).toBe(before?.endsAt === midnight ? 1 : 0)
    }
  })

  it('is empty without scenes, and says so', () => {
    const empty: Loop = buildLoop([], AUTO)
    expect(at(empty, 5)).toBeNull()
    expect(sceneEndsAt(empty, 5)).toBe(5)
  })

  it('ends a scene after the last of its pages', () => {
    expect(sceneEndsAt(LOOP, 9_000)).toBe(32_000)
    expect(sceneEndsAt(LOOP, 31_999)).toBe(32_000)
    expect(sceneEndsAt(LOOP, 32_000)).toBe(40_000)
    expect(sceneEndsAt(buildLoop([scene('projects', 3)], AUTO), 10_000)).toBe(24_000)
  })

  it('shows one page of every scene where that is configured, the last one where there are fewer', () => {
    const loop = buildLoop([scene('overview'), scene('projects', 3)], { ...AUTO, page: 2 })
    expect(loop.slots.map(({ scene, page, pages }) => [scene, page, pages])).toEqual([
      ['overview', 0, 1],
      ['projects', 1, 3],
    ])
  })
})

describe('dwell', () => {
  it('is the reading time: 8 s at least, 40 s at most, longer for more rows and more characters', () => {
    const amounts = fc.record({ rows: fc.nat(200), characters: fc.nat(20_000) })
    fc.assert(
      fc.property(amounts, fc.constantFrom('zh-CN' as const, 'en' as const), (reading, locale) => {
        const ms = readingMs(reading, locale)
        expect(ms).toBeGreaterThanOrEqual(8_000)
        expect(ms).toBeLessThanOrEqual(40_000)
        expect(readingMs({ ...reading, rows: reading.rows + 1 }, locale)).toBeGreaterThanOrEqual(ms)
        expect(readingMs({ ...reading, characters: reading.characters + 9 }, locale)).toBeGreaterThanOrEqual(
          ms,
        )
      }),
    )
    expect(readingMs({ rows: 0, characters: 0 })).toBe(8_000)
    expect(readingMs({ rows: 10, characters: 165 })).toBe(18_000)
    expect(readingMs({ rows: 30, characters: 5_000 })).toBe(40_000)
  })

  it('is as many seconds as configured, whatever there is to read; of one scene where that differs', () => {
    expect(dwellMs(2.5, { rows: 99, characters: 9999 }, 'zh-CN')).toBe(2500)
    const loop = buildLoop([scene('overview'), scene('ranking')], {
      ...AUTO,
      dwell: 12,
      dwellOf: { ranking: 60 },
    })
    expect(loop.slots.map((slot) => slot.dwellMs)).toEqual([12_000, 60_000])
  })

  it('must be auto or from 1 to 600 seconds', () => {
    const valid = (dwell: unknown) => v.safeParse(SCHEMA, { dwell }).success
    expect([1, 600, 'auto'].map(valid)).toEqual([true, true, true])
    expect([0, 601, '12', Number.NaN, null].map(valid)).toEqual([false, false, false, false, false])
  })
})
