import type { TypeSizes } from '@/core/charts/look'
import type { ContentBox } from './content-box'
import type { Wall } from './frame-config'

/** Characters are at least as tall as the viewing distance divided by this. */
const DISTANCE_PER_HEIGHT = 250
/** The visible height of a Chinese character in Noto Sans SC, as a share of the type size. */
const INK = 0.92
/** Larger than this, in design units, the frame would leave no room for the scene: then the wall is not legible. */
const LARGEST_SMALL_TYPE = 48
/** The height of a table's row in its type size: a line of text with padding. */
const ROW = 2

/** What the wall's size and distance ask of the type, and what is given. */
export interface Legibility {
  readonly legible: boolean
  /** Heights of characters on the wall. */
  readonly neededMm: number
  readonly smallestMm: number
  readonly smallestPx: number
}

export const neededMm = ({ distanceMm }: Wall): number => distanceMm / DISTANCE_PER_HEIGHT

/** Height of a character on the wall, of a type size in layout pixels; `heightPx` is the layout's. */
export const characterMm = (typePx: number, heightPx: number, { heightMm }: Wall): number =>
  (typePx * INK * heightMm) / heightPx

/** The smallest type in layout pixels that can be read from the configured distance. */
export const minimumTypePx = (wall: Wall, heightPx: number): number =>
  (neededMm(wall) * heightPx) / (INK * wall.heightMm)

/** Type sizes, each raised to the minimum, as far as the frame has room. */
export function raised(type: TypeSizes, wall: Wall, heightPx: number, designPx: number): TypeSizes {
  const least = Math.min(minimumTypePx(wall, heightPx), LARGEST_SMALL_TYPE * designPx)
  const atLeast = (size: number) => Math.max(size, least)
  return {
    body: atLeast(type.body),
    table: atLeast(type.table),
    axis: atLeast(type.axis),
    footer: atLeast(type.footer),
    finding: atLeast(type.finding),
    hero: atLeast(type.hero),
  }
}

/** Whether the smallest type can be read on this wall. */
export function legibilityOf(type: TypeSizes, wall: Wall, heightPx: number): Legibility {
  const smallestPx = Math.min(...Object.values(type))
  const smallestMm = characterMm(smallestPx, heightPx, wall)
  const needed = neededMm(wall)
  return { legible: smallestMm >= needed - 1e-9, neededMm: needed, smallestMm, smallestPx }
}

/** Height of a table's row in layout pixels. */
export const rowHeightPx = ({ type }: Pick<ContentBox, 'type'>): number => type.table * ROW

/** Rows of a table that stand in a height; at least one. */
export const rowsThatFit = (room: Pick<ContentBox, 'type'>, heightPx: number): number =>
  Math.max(1, Math.floor(heightPx / rowHeightPx(room) + 1e-9))
