import { roundScale } from '@/core/charts/scale'
import { valueOf } from '@/core/figures/figure'
import { columnSeries, isKnown, namesOfRows } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  beside: ['district', 'rank', 'score', 'change'],
  /** Dots, because scores lie close together: an axis that starts elsewhere than at zero is no place for bars. */
  chart(_, { table, theme }) {
    const both = [columnSeries(table, 'score-before', theme.plan), columnSeries(table, 'score', theme.data)]
    const series = both.filter(({ figures }) => figures.some(isKnown))
    const scores = series.flatMap(({ figures }) =>
      figures.flatMap((figure) => (figure && valueOf(figure)) ?? []),
    )
    if (scores.length === 0) return null
    return { kind: 'dots', categories: namesOfRows(table.rows), series, scale: roundScale(scores) }
  },
})
