import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cssVariables } from '@/core/frame/css-variables'
import type { Shape } from '@/core/frame/content-box'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { FrameConfigSchema, type FrameConfig } from '@/core/frame/frame-config'

const config = (some: Partial<FrameConfig> = {}) => ({ ...v.parse(FrameConfigSchema, {}), ...some })
const at = (width: number, height: number, some: Partial<FrameConfig> = {}) =>
  layOut({ window: { width, height }, config: config(some) })

const SHAPES: readonly (readonly [number, number, Shape])[] = [
  [1280, 720, 'standard'],
  [1920, 1080, 'standard'],
  [3840, 2160, 'standard'],
  [1440, 1080, 'standard'],
  [1024, 768, 'standard'],
  [3840, 1080, 'wide'],
  [5760, 1080, 'wide'],
  [6656, 1792, 'wide'],
  [1080, 1920, 'portrait'],
  [360, 800, 'narrow'],
]

describe('the frame for a window', () => {
  it.each(SHAPES)('%i × %i is laid out as %s, and body and frame fill it exactly', (width, height, shape) => {
    const { frame, body, ...geometry } = at(width, height)
    expect(geometry.shape).toBe(shape)
    const beside = shape === 'wide' ? frame.titleWidthPx + frame.columnGapPx : 0
    const above = shape === 'wide' ? 0 : frame.titleHeightPx
    expect(body.width + 2 * frame.paddingXPx + beside).toBeCloseTo(width, 6)
    expect(
      body.height + frame.paddingTopPx + above + frame.footerHeightPx + frame.paddingBottomPx,
    ).toBeCloseTo(height, 6)
  })

  it.each(SHAPES)(
    '%i × %i leaves more than half of the height, or of the width, to the body',
    (width, height) => {
      const { body } = at(width, height)
      expect(body.height / height).toBeGreaterThan(0.5)
      expect(body.width / width).toBeGreaterThan(0.5)
    },
  )

  it.each(SHAPES)('%i × %i has no type below 12 px', (width, height) => {
    expect(Math.min(...Object.values(at(width, height).type))).toBeGreaterThanOrEqual(12)
  })

  it('has the usual type sizes at 1080 lines, on every wall of that height', () => {
    const type = { body: 28, table: 26, axis: 24, footer: 24, finding: 56, hero: 150 }
    expect(at(1920, 1080).type).toEqual(type)
    expect(at(5760, 1080).type).toEqual(type)
    expect(at(1080, 1920).type).toEqual(type)
  })

  it('scales by the height, in portrait by the width, at 4:3 so that 1920 units stand side by side', () => {
    expect(at(3840, 2160).designPx).toBe(2)
    expect(at(2160, 3840).designPx).toBe(2)
    expect(at(1440, 1080).designPx).toBe(0.75)
    expect(at(6656, 1792).designPx).toBeCloseTo(1792 / 1080, 9)
  })

  it('turns from standard to wide at 2.4, and from standard to portrait at a square', () => {
    expect(at(2400, 1000).shape).toBe('wide')
    expect(at(2399, 1000).shape).toBe('standard')
    expect(at(1000, 1000).shape).toBe('standard')
    expect(at(999, 1000).shape).toBe('portrait')
    expect(at(600, 800).shape).toBe('portrait')
    expect(at(599, 800).shape).toBe('narrow')
  })

  it('gives a wide wall its left column at three tenths, within bounds on the widest', () => {
    const wide = at(3840, 1080)
    expect(wide.frame.titleWidthPx).toBeCloseTo(0.3 * (3840 - 160), 6)
    expect(at(5760, 1080).frame.titleWidthPx).toBe(1500)
    expect(at(2592, 1080).frame.titleWidthPx).toBe(800)
  })

  it('lays out at the configured size, unscaled, when the wall is a part of the window', () => {
    expect(at(1920, 1080, { widthPx: 1536, heightPx: 512 })).toMatchObject({
      widthPx: 1536,
      heightPx: 512,
      scaleX: 1,
      scaleY: 1,
      shape: 'wide',
    })
  })

  it('makes rooms and lengths from the same numbers', () => {
    const geometry = at(1920, 1080)
    expect(contentBoxOf(geometry)).toMatchObject({ shape: 'standard', designPx: 1, ...geometry.body })
    expect(cssVariables(geometry)).toMatchObject({
      '--u': '1px',
      '--type-finding': '56px',
      '--title-height': `${Math.round(geometry.frame.titleHeightPx * 1000) / 1000}px`,
      '--body-width': '1760px',
    })
  })
})
