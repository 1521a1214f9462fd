import { parse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { isOnCanvas, isWhole, placeOf, ViewportSchema, type Viewport } from '@/core/frame/viewport'

const HD = { width: 1920, height: 1080 }
const viewport = (change: Partial<Viewport> = {}): Viewport => ({ ...parse(ViewportSchema, {}), ...change })

describe('the viewport', () => {
  it('is the whole window by default', () => {
    expect(isWhole(viewport())).toBe(true)
    expect(placeOf(HD, viewport())).toEqual({ canvas: HD, xPx: 0, yPx: 0 })
  })

  it('is a column and a row of a canvas of screens of one size', () => {
    const place = placeOf(HD, viewport({ columns: 3, rows: 2, column: 3, row: 2 }))
    expect(place).toEqual({ canvas: { width: 5760, height: 2160 }, xPx: 3840, yPx: 1080 })
  })

  it('leaves out of the picture what the frames hide, in pixels or as measured', () => {
    const grid = { columns: 2, rows: 2, column: 2, row: 2 }
    const place = placeOf(HD, viewport({ ...grid, bezelXPx: 40, bezelYPx: 20 }))
    expect(place).toEqual({ canvas: { width: 3880, height: 2180 }, xPx: 1960, yPx: 1100 })
    const bezelMm = { xMm: 10, yMm: 5, screenWidthMm: 480, screenHeightMm: 270 }
    expect(placeOf(HD, viewport({ ...grid, bezelXPx: 7, bezelMm }))).toEqual(place)
  })

  it('may be any rectangle of a canvas, at the window’s own size', () => {
    const area = { canvasWidthPx: 3000, canvasHeightPx: 1000, xPx: 1000, yPx: 0, widthPx: 960, heightPx: 540 }
    expect(placeOf(HD, viewport({ area }))).toEqual({
      canvas: { width: 6000, height: 2000 },
      xPx: 2000,
      yPx: 0,
    })
    expect(isOnCanvas(viewport({ area }))).toBe(true)
    expect(isOnCanvas(viewport({ area: { ...area, xPx: 2500 } }))).toBe(false)
  })

  it('that is not on the canvas is the last column and row, and told', () => {
    const beyond = viewport({ columns: 2, column: 5, row: 9 })
    expect(isOnCanvas(beyond)).toBe(false)
    expect(placeOf(HD, beyond)).toMatchObject({ xPx: 1920, yPx: 0 })
  })
})
