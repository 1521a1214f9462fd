import type { Size } from './content-box'
import type { Geometry } from './geometry'

type ScaledBox = Pick<Geometry, 'widthPx' | 'heightPx' | 'scaleX' | 'scaleY'>

/**
 * The CSS transform of the whole picture: pre-distortion, and drift in layout pixels; `none` where there is neither.
 */
export function frameTransform(
  { scaleX, scaleY }: Pick<Geometry, 'scaleX' | 'scaleY'>,
  drift: { readonly xPx: number; readonly yPx: number } = { xPx: 0, yPx: 0 },
): string {
  const scale = scaleX === 1 && scaleY === 1 ? '' : `scale(${scaleX}, ${scaleY})`
  const translate = drift.xPx === 0 && drift.yPx === 0 ? '' : `translate(${drift.xPx}px, ${drift.yPx}px)`
  return [scale, translate].filter(Boolean).join(' ') || 'none'
}

/** A size in layout pixels as millimetres on the wall, after the processor has stretched the window. */
export function onWallMm(
  size: Size,
  { scaleX, scaleY }: ScaledBox,
  window: Size,
  wall: { readonly widthMm: number; readonly heightMm: number },
): Size {
  return {
    width: (size.width * scaleX * wall.widthMm) / window.width,
    height: (size.height * scaleY * wall.heightMm) / window.height,
  }
}
