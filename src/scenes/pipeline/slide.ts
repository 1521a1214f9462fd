import { columnSeries, MOST_BARS, namesOfRows, withoutSum } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  beside: ['field', 'count', 'total'],
  chart(_, { table, theme }) {
    const rows = withoutSum(table.rows).slice(0, MOST_BARS)
    return {
      kind: 'bars',
      categories: namesOfRows(rows),
      series: [columnSeries(table, 'count', theme.data, rows)],
    }
  },
})
