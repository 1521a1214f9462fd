import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { onWallMm, frameTransform } from '@/core/frame/anamorphic'
import { driftAt, drifts, nextDriftMs } from '@/core/frame/drift'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { characterMm, minimumTypePx, rowHeightPx, rowsThatFit } from '@/core/frame/legibility'
import { FrameConfigSchema, type FrameConfig } from '@/core/frame/frame-config'

const config = (some: Partial<FrameConfig> = {}) => ({ ...v.parse(FrameConfigSchema, {}), ...some })
const FULL_HD = { width: 1920, height: 1080 }

describe('legibility', () => {
  const wall = { widthMm: 4000, heightMm: 2250, distanceMm: 16_000 }

  it('asks for characters of distance / 250, and that is what the smallest type measures on the wall', () => {
    expect(characterMm(minimumTypePx(wall, 1080), 1080, wall)).toBeCloseTo(64, 9)
  })

  it('raises every size below the minimum and leaves the larger ones alone', () => {
    const { type, legibility } = layOut({ window: FULL_HD, config: config({ wall }) })
    expect(type.axis).toBeCloseTo(33.39, 2)
    expect(type).toMatchObject({
      body: type.axis,
      table: type.axis,
      footer: type.axis,
      finding: 56,
      hero: 150,
    })
    expect(legibility?.legible).toBe(true)
    expect(legibility?.smallestMm).toBeCloseTo(64, 9)
  })

  it('puts fewer rows on a page when the type is raised', () => {
    const near = contentBoxOf(layOut({ window: FULL_HD, config: config() }))
    const far = contentBoxOf(layOut({ window: FULL_HD, config: config({ wall }) }))
    expect(rowsThatFit(far, far.height)).toBeLessThan(rowsThatFit(near, near.height))
    expect(rowsThatFit(near, 3 * rowHeightPx(near))).toBe(3)
    expect(rowsThatFit(near, 0)).toBe(1)
  })

  it('says that a wall is not legible when no layout can make it so', () => {
    const tiny = { widthMm: 700, heightMm: 400, distanceMm: 12_000 }
    const { legibility, body } = layOut({ window: FULL_HD, config: config({ wall: tiny }) })
    expect(legibility?.legible).toBe(false)
    expect(legibility?.neededMm).toBe(48)
    expect(body.height).toBeGreaterThan(400)
  })

  it('says nothing where the wall is not configured', () => {
    expect(layOut({ window: FULL_HD, config: config() }).legibility).toBeNull()
  })
})

describe('anamorphic mode', () => {
  const wall = { widthMm: 13_312, heightMm: 3584, distanceMm: 8000 }

  it('lays 6656 × 1792 out in a window of 1920 × 1080, and a circle is a circle on the wall', () => {
    const frame = config({ widthPx: 6656, heightPx: 1792, anamorphic: true })
    const geometry = layOut({ window: FULL_HD, config: frame })
    expect(geometry).toMatchObject({ widthPx: 6656, heightPx: 1792, shape: 'wide' })
    expect(geometry.widthPx * geometry.scaleX).toBeCloseTo(1920, 9)
    expect(geometry.heightPx * geometry.scaleY).toBeCloseTo(1080, 9)
    const circle = onWallMm({ width: 500, height: 500 }, geometry, FULL_HD, wall)
    expect(circle.width).toBeCloseTo(circle.height, 9)
    expect(circle.width).toBeCloseTo(1000, 9)
  })

  it('takes the proportion from the wall where no layout size is given', () => {
    const geometry = layOut({ window: FULL_HD, config: config({ anamorphic: true, wall }) })
    const circle = onWallMm({ width: 500, height: 500 }, geometry, FULL_HD, wall)
    expect(circle.width / circle.height).toBeCloseTo(1, 3)
  })

  it('raises the pixel ratio by what the frame is stretched most', () => {
    const stretched = layOut({
      window: FULL_HD,
      config: config({ widthPx: 1920, heightPx: 540, anamorphic: true }),
    })
    expect(stretched.pixelRatioFactor).toBe(2)
    expect(layOut({ window: FULL_HD, config: config() }).pixelRatioFactor).toBe(1)
  })

  it('transforms nothing where nothing is stretched', () => {
    expect(frameTransform({ scaleX: 1, scaleY: 1 })).toBe('none')
    expect(frameTransform({ scaleX: 0.5, scaleY: 1 }, { xPx: 3, yPx: -2 })).toBe(
      'scale(0.5, 1) translate(3px, -2px)',
    )
  })
})

describe('drift against burn-in', () => {
  const frames = fc.record({
    widthPx: fc.integer({ min: 360, max: 8000 }),
    heightPx: fc.integer({ min: 360, max: 5000 }),
  })
  const clocks = fc.integer({ min: -1e12, max: 4e12 })

  it('is never more than 1.5 % of the shorter side, nor than 24 px', () => {
    fc.assert(
      fc.property(clocks, frames, (now, frame) => {
        const { xPx, yPx } = driftAt(now, frame)
        const most = Math.min(24, 0.015 * Math.min(frame.widthPx, frame.heightPx))
        expect(Math.hypot(xPx, yPx)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('stands still within a minute and steps a few pixels at its end', () => {
    const frame = { widthPx: 3840, heightPx: 2160 }
    fc.assert(
      fc.property(clocks, (now) => {
        const start = now - (((now % 60_000) + 60_000) % 60_000)
        expect(driftAt(now, frame)).toEqual(driftAt(start, frame))
        const next = driftAt(now + nextDriftMs(now), frame)
        expect(Math.abs(next.xPx - driftAt(now, frame).xPx)).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('goes everywhere in the course of a day', () => {
    const places = Array.from({ length: 24 * 60 }, (_, minute) =>
      driftAt(minute * 60_000, { widthPx: 1920, heightPx: 1080 }),
    )
    const columns = new Set(places.map(({ xPx }) => xPx))
    expect(new Set(places.map(({ xPx, yPx }) => `${xPx},${yPx}`)).size).toBeGreaterThan(80)
    expect(Math.min(...columns)).toBeLessThan(-8)
    expect(Math.max(...columns)).toBeGreaterThan(8)
  })

  it('is off by itself on LED walls, and as configured elsewhere', () => {
    expect(drifts(config())).toBe(true)
    expect(drifts(config({ anamorphic: true }))).toBe(false)
    expect(drifts(config({ wall: { widthMm: 8000, heightMm: 2000, distanceMm: 8000 } }))).toBe(false)
    expect(drifts(config({ anamorphic: true, drift: true }))).toBe(true)
    expect(drifts(config({ drift: false }))).toBe(false)
  })
})
