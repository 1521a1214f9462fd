import { columnSeries, namesOfRows, withoutSum } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

/** Earlier quarters beside this one. */
const MOST_EARLIER = 3

export const slide = defineSlide(scene, {
  beside: ['district', 'quarter', 'change', 'change-ratio'],
  chart({ at, periods }, { table, theme }) {
    const rows = withoutSum(table.rows)
    const earlier = periods.filter((period) => period !== at).slice(-MOST_EARLIER)
    const pale = [theme.line, theme.plan, theme.muted].slice(-earlier.length)
    return {
      kind: 'columns',
      categories: namesOfRows(rows),
      series: [
        ...earlier.map((period, place) => columnSeries(table, period, pale[place] ?? theme.plan, rows)),
        columnSeries(table, 'quarter', theme.data, rows),
      ],
    }
  },
})
