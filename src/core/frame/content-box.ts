import type { TypeSizes } from '@/core/charts/look'

/** How a stage is laid out: title above (`standard`), title and facts at the left (`wide`), all stacked (`portrait`), a phone (`narrow`). */
export type Shape = 'standard' | 'wide' | 'portrait' | 'narrow'

/** Where a scene stands: everything in layout pixels. Made by `stage/`, read by scenes to page and to draw. */
export interface ContentBox {
  readonly shape: Shape
  /** One design unit: 1/1080 of the stage's height, of its width in portrait. */
  readonly unit: number
  readonly type: TypeSizes
  /** The scene's body, without title and footer. */
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}
