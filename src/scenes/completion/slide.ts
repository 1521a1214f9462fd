import { columnSeries, namesOfRows, withoutSum } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  beside: ['district', 'ratio', 'points', 'light'],
  chart(_, { table, theme }) {
    const rows = withoutSum(table.rows)
    return {
      kind: 'bars',
      categories: namesOfRows(rows),
      series: [
        columnSeries(table, 'plan', theme.plan, rows),
        columnSeries(table, 'completed', theme.data, rows),
      ],
    }
  },
})
