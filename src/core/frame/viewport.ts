import * as v from 'valibot'
import type { Size } from './content-box'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(64))
const Pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000))
const SomePixels = v.pipe(Pixels, v.minValue(1))
const Gap = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(500))
const Millimetres = v.pipe(v.number(), v.finite(), v.minValue(50), v.maxValue(200_000))

/** A player's part of one canvas that several players show; every key has a default: the whole of it. */
export const ViewportSchema = v.object({
  /** How many screens of one size make the canvas, and which this is, counted from the top left. */
  columns: v.optional(Count, 1),
  rows: v.optional(Count, 1),
  column: v.optional(Count, 1),
  row: v.optional(Count, 1),
  /** Pixels of the canvas hidden between two neighbours' lit surfaces, both bezels together. */
  bezelXPx: v.optional(Pixels, 0),
  bezelYPx: v.optional(Pixels, 0),
  /** The same measured in millimetres, with the lit size of one screen; takes precedence over pixels. */
  bezelMm: v.optional(
    v.nullable(
      v.strictObject({ xMm: Gap, yMm: Gap, screenWidthMm: Millimetres, screenHeightMm: Millimetres }),
    ),
    null,
  ),
  /** Any rectangle of a canvas, for walls that are not a grid; takes precedence over columns and rows. */
  area: v.optional(
    v.nullable(
      v.strictObject({
        ...{ canvasWidthPx: SomePixels, canvasHeightPx: SomePixels },
        ...{ xPx: Pixels, yPx: Pixels, widthPx: SomePixels, heightPx: SomePixels },
      }),
    ),
    null,
  ),
})
export type Viewport = v.InferOutput<typeof ViewportSchema>

/** The canvas in this window's pixels, and where this window lies on it. */
export interface CanvasPlace {
  readonly canvas: Size
  readonly xPx: number
  readonly yPx: number
}

/** Whether the configuration names a screen that the canvas has. */
export const isOnCanvas = ({ columns, rows, column, row, area }: Viewport): boolean =>
  area
    ? area.xPx + area.widthPx <= area.canvasWidthPx && area.yPx + area.heightPx <= area.canvasHeightPx
    : column <= columns && row <= rows

export const isWhole = ({ columns, rows, area }: Viewport): boolean =>
  area === null && columns === 1 && rows === 1

/** Where a window lies on the canvas. A column or row beyond the last is the last. */
export function placeOf(window: Size, viewport: Viewport): CanvasPlace {
  const { columns, rows, bezelMm, area } = viewport
  if (area) {
    const [x, y] = [window.width / area.widthPx, window.height / area.heightPx]
    return {
      canvas: { width: area.canvasWidthPx * x, height: area.canvasHeightPx * y },
      ...{ xPx: area.xPx * x, yPx: area.yPx * y },
    }
  }
  const gapX = bezelMm ? Math.round((bezelMm.xMm * window.width) / bezelMm.screenWidthMm) : viewport.bezelXPx
  const gapY = bezelMm
    ? Math.round((bezelMm.yMm * window.height) / bezelMm.screenHeightMm)
    : viewport.bezelYPx
  return {
    canvas: {
      width: columns * window.width + (columns - 1) * gapX,
      height: rows * window.height + (rows - 1) * gapY,
    },
    xPx: (Math.min(viewport.column, columns) - 1) * (window.width + gapX),
    yPx: (Math.min(viewport.row, rows) - 1) * (window.height + gapY),
  }
}
