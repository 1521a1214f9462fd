import { onWallMm } from '@/core/frame/anamorphic'
import type { Size } from '@/core/frame/content-box'
import type { Geometry } from '@/core/frame/geometry'
import { characterMm } from '@/core/frame/legibility'
import type { Wall } from '@/core/frame/frame-config'

const CELL_UNITS = 60
const CIRCLE_SHARE = 0.8

/** Positions in layout pixels of the lines of a grid of squares; two of them cross in the middle of the picture. */
export interface Grid {
  readonly vertical: readonly number[]
  readonly horizontal: readonly number[]
}

const around = (middle: number, cell: number, end: number): readonly number[] => {
  const first = middle - Math.floor(middle / cell) * cell
  return Array.from({ length: Math.floor((end - first) / cell) + 1 }, (_, at) => first + at * cell)
}

export function gridOf({
  widthPx,
  heightPx,
  designPx,
}: Pick<Geometry, 'widthPx' | 'heightPx' | 'designPx'>): Grid {
  const cell = CELL_UNITS * designPx
  return {
    vertical: around(widthPx / 2, cell, widthPx),
    horizontal: around(heightPx / 2, cell, heightPx),
  }
}

/** The circle's diameter in layout pixels, and across and down on the wall in mm where its size is known. */
export function circleOf(
  geometry: Pick<Geometry, 'widthPx' | 'heightPx' | 'scaleX' | 'scaleY'>,
  window: Size,
  wall: Wall | null,
): { readonly diameterPx: number; readonly onWall: Size | null } {
  const diameterPx = CIRCLE_SHARE * Math.min(geometry.widthPx, geometry.heightPx)
  const size = { width: diameterPx, height: diameterPx }
  return { diameterPx, onWall: wall && onWallMm(size, geometry, window, wall) }
}

export interface TypeSample {
  readonly name: string
  readonly px: number
  /** Height of its characters on the wall. */
  readonly mm: number | null
}

/** Every type size there is, the smallest first; sizes that are the same once, under the first name. */
export function typeSamples(
  { type, heightPx }: Pick<Geometry, 'type' | 'heightPx'>,
  wall: Wall | null,
): readonly TypeSample[] {
  const names = Object.entries(type).sort(([, a], [, b]) => a - b)
  return names
    .filter(([, px], index) => names.findIndex(([, other]) => other === px) === index)
    .map(([name, px]) => ({ name, px, mm: wall && characterMm(px, heightPx, wall) }))
}
