import { isKnown, type ChartMaterial, type NativeChart } from './native-chart'
import type { Figures, Own } from './scene'

/** How a scene stands on a slide. A scene without this has its table there. */
interface Slide<F> {
  /** The chart as numbers that an office program draws; null where there is nothing to draw. */
  readonly chart: (figures: F, given: ChartMaterial) => NativeChart | null
  /** The columns of the table that stand beside the chart; without them it stands alone. */
  readonly beside?: readonly string[]
  /** Whether the table follows on slides of its own. Usual: where not all of its rows stand beside the chart. */
  readonly rest?: 'always' | 'never'
}

export type AnySlide = Slide<Figures>

/** Declares how a scene stands on a slide, in its folder's `slide.ts`: the scene's own figures reach its chart. */
export const defineSlide = <F extends Figures>(scene: Own<F>, { chart, ...slide }: Slide<F>): AnySlide => ({
  ...slide,
  chart(given, words) {
    const figures = scene.own(given)
    const made = figures && chart(figures, words)
    return made?.series.some((series) => series.figures.some(isKnown)) ? made : null
  },
})
