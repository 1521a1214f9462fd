import type { TypeSizes } from '@/core/charts/look'
import type { Shape } from './content-box'

/** The frame's sizes in design units; text in lines of its own type size. */
interface FrameSizes {
  readonly paddingX: number
  readonly paddingTop: number
  /** Space below the footer, for the progress line. */
  readonly paddingBottom: number
  /** Lines that the scene's name and subject may take. */
  readonly kickerLines: number
  readonly findingLines: number
  /** Between the finding's last line and the body. */
  readonly titleGap: number
  /** Lines kept for the footer, which stands on the last of them. */
  readonly footerLines: number
}

export const FRAME: Readonly<Record<Shape, FrameSizes>> = {
  standard: {
    ...{ paddingX: 80, paddingTop: 56, paddingBottom: 34 },
    ...{ kickerLines: 1, findingLines: 2, titleGap: 36, footerLines: 2 },
  },
  wide: {
    ...{ paddingX: 80, paddingTop: 56, paddingBottom: 34 },
    ...{ kickerLines: 2, findingLines: 5, titleGap: 36, footerLines: 2 },
  },
  portrait: {
    ...{ paddingX: 60, paddingTop: 72, paddingBottom: 40 },
    ...{ kickerLines: 2, findingLines: 3, titleGap: 36, footerLines: 4 },
  },
  narrow: {
    ...{ paddingX: 32, paddingTop: 24, paddingBottom: 24 },
    ...{ kickerLines: 2, findingLines: 5, titleGap: 24, footerLines: 6 },
  },
}

/** Line heights of the frame's text, and the gap between the kicker and the finding in design units. */
const LINE = { kicker: 1.5, finding: 1.36, footer: 1.35, kickerGap: 6 } as const

/** The left column of a wide layout: its share of the width, within these widths in design units. */
const COLUMN = { share: 0.3, least: 800, most: 1500, gap: 96 } as const

/** Type sizes in design units; on a phone the two largest are smaller. */
const TYPE: TypeSizes = { body: 28, table: 26, axis: 24, footer: 24, finding: 56, hero: 150 }
export const TYPE_UNITS: Readonly<Record<Shape, TypeSizes>> = {
  standard: TYPE,
  wide: TYPE,
  portrait: TYPE,
  narrow: { ...TYPE, finding: 44, hero: 120 },
}

/** The frame of a shape in layout pixels, from its design unit and its (perhaps raised) type sizes. */
export interface Frame {
  readonly paddingXPx: number
  readonly paddingTopPx: number
  readonly paddingBottomPx: number
  /** The title's block with the gap below it; in a wide layout the title is in a column instead. */
  readonly titleHeightPx: number
  readonly titleWidthPx: number
  readonly columnGapPx: number
  readonly footerHeightPx: number
}

export function frameOf(shape: Shape, designPx: number, type: TypeSizes, widthPx: number): Frame {
  const sizes = FRAME[shape]
  const contentWidthPx = Math.max(0, widthPx - 2 * sizes.paddingX * designPx)
  const columnPx = Math.min(
    COLUMN.most * designPx,
    Math.max(COLUMN.least * designPx, contentWidthPx * COLUMN.share),
  )
  return {
    paddingXPx: sizes.paddingX * designPx,
    paddingTopPx: sizes.paddingTop * designPx,
    paddingBottomPx: sizes.paddingBottom * designPx,
    titleHeightPx:
      sizes.kickerLines * LINE.kicker * type.body +
      sizes.findingLines * LINE.finding * type.finding +
      (LINE.kickerGap + sizes.titleGap) * designPx,
    titleWidthPx: shape === 'wide' ? columnPx : contentWidthPx,
    columnGapPx: shape === 'wide' ? COLUMN.gap * designPx : 0,
    footerHeightPx: sizes.footerLines * LINE.footer * type.footer,
  }
}
