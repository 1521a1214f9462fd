import type { Say } from '@/core/i18n/say'
import type { Theme } from './theme'

/** Type sizes in layout pixels. */
export interface TypeSizes {
  readonly body: number
  readonly table: number
  readonly axis: number
  readonly footer: number
  readonly finding: number
  readonly hero: number
}

/** Everything a chart may depend on besides its figures: no clock, no window, no channel. */
export interface Look {
  readonly theme: Theme
  readonly say: Say
  readonly type: TypeSizes
  /** Layout pixels of one design unit (1/1080 of the layout's height, of its width in portrait). */
  readonly designPx: number
  /** Size of the drawing. */
  readonly width: number
  readonly height: number
  /** `beside`: a layout writes names and values next to the drawing; `inside`: the drawing stands alone and writes them itself. */
  readonly labels: 'beside' | 'inside'
  /** False: no animation at all. */
  readonly motion: boolean
  /** `before`: the state a movement starts from (last quarter's order); `now`: where it ends. */
  readonly moment: 'before' | 'now'
}
