import type { TypeSizes } from '@/core/charts/look'

/**
 * The shape of a layout: title above (`standard`), title and facts at the left (`wide`), all stacked (`portrait`), a
 * phone (`narrow`).
 */
export type Shape = 'standard' | 'wide' | 'portrait' | 'narrow'

/** The content box: where a scene is laid out, in layout pixels. Scenes page and draw by it. */
export interface ContentBox {
  readonly shape: Shape
  /** One design unit: 1/1080 of the layout's height, of its width in portrait. */
  readonly designPx: number
  readonly type: TypeSizes
  /** The scene's body, without title and footer. */
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}
