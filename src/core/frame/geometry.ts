import type { TypeSizes } from '@/core/charts/look'
import type { ContentBox, Shape, Size } from './content-box'
import { frameOf, TYPE_UNITS, type Frame } from './frame-sizes'
import { legibilityOf, raised, type Legibility } from './legibility'
import type { FrameConfig } from './frame-config'

/** The whole layout: sizes in layout pixels; the scales turn them into the window's CSS pixels. */
export interface Geometry {
  readonly widthPx: number
  readonly heightPx: number
  readonly scaleX: number
  readonly scaleY: number
  /** How much finer than the screen a canvas must be to stay sharp after scaling. */
  readonly pixelRatioFactor: number
  readonly shape: Shape
  /** Layout pixels of one design unit. */
  readonly designPx: number
  readonly type: TypeSizes
  readonly frame: Frame
  readonly body: Size
  /** Null where the wall's size and distance are not configured. */
  readonly legibility: Legibility | null
}

const WIDE_FROM = 2.4
const NARROW_BELOW_PX = 600
/** The least unit: in small windows the smallest type, 24 units, still has 12 px. */
const LEAST_UNIT = 0.5

function shapeOf({ width, height }: Size): Shape {
  if (width < NARROW_BELOW_PX) return 'narrow'
  if (width / height >= WIDE_FROM) return 'wide'
  return width < height ? 'portrait' : 'standard'
}

/**
 * The design unit: by height, in portrait by width; a standard layout has at least 1920 × 1080 units, a portrait one
 * 1080 × 1440.
 */
function designPxOf(shape: Shape, { width, height }: Size): number {
  const units = {
    wide: height / 1080,
    standard: Math.min(height / 1080, width / 1920),
    portrait: Math.min(width / 1080, height / 1440),
    narrow: width / 720,
  }
  return Math.max(LEAST_UNIT, units[shape])
}

/** The layout's size: as configured, else the wall's proportion at the window's height if anamorphic, else the window. */
function layoutSize(window: Size, { widthPx, heightPx, anamorphic, wall }: FrameConfig): Size {
  const height = heightPx ?? window.height
  if (widthPx !== null) return { width: widthPx, height }
  const proportion = anamorphic && wall ? wall.widthMm / wall.heightMm : null
  return { width: proportion ? Math.round(height * proportion) : window.width, height }
}

const scaled = (type: TypeSizes, designPx: number): TypeSizes => ({
  body: type.body * designPx,
  table: type.table * designPx,
  axis: type.axis * designPx,
  footer: type.footer * designPx,
  finding: type.finding * designPx,
  hero: type.hero * designPx,
})

/** The layout for a window (in CSS pixels). Only an anamorphic one is scaled. */
export function layOut({
  window,
  config,
}: {
  readonly window: Size
  readonly config: FrameConfig
}): Geometry {
  const size = layoutSize(window, config)
  const { width: widthPx, height: heightPx } = size
  const shape = shapeOf(size)
  const designPx = designPxOf(shape, size)
  const usual = scaled(TYPE_UNITS[shape], designPx)
  const type = config.wall ? raised(usual, config.wall, heightPx, designPx) : usual
  const frame = frameOf(shape, designPx, type, widthPx)
  const scaleX = config.anamorphic ? window.width / widthPx : 1
  const scaleY = config.anamorphic ? window.height / heightPx : 1
  const beside = shape === 'wide' ? frame.titleWidthPx + frame.columnGapPx : 0
  const above = shape === 'wide' ? 0 : frame.titleHeightPx
  const around = frame.paddingTopPx + frame.footerHeightPx + frame.paddingBottomPx
  return {
    ...{ widthPx, heightPx, scaleX, scaleY, shape, designPx, type, frame },
    pixelRatioFactor: Math.max(scaleX, scaleY),
    body: {
      width: Math.max(0, widthPx - 2 * frame.paddingXPx - beside),
      height: Math.max(0, heightPx - around - above),
    },
    legibility: config.wall ? legibilityOf(type, config.wall, heightPx) : null,
  }
}

/** The content box that a scene gets in a layout. */
export const contentBoxOf = ({ shape, designPx, type, body }: Geometry): ContentBox => ({
  shape,
  designPx,
  type,
  ...body,
})
