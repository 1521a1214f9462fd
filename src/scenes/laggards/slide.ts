import { valueOf } from '@/core/figures/figure'
import { columnSeries, MOST_BARS, namesOfRows } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  rest: 'always',
  chart({ rows: all }, { table, theme }) {
    const rows = table.rows.slice(0, MOST_BARS)
    return {
      kind: 'bars',
      categories: namesOfRows(rows),
      series: [columnSeries(table, 'ratio', theme.lights.red, rows)],
      colours: all.slice(0, MOST_BARS).map(({ light }) => {
        const lit = valueOf(light)
        return lit === null ? theme.data : theme.lights[lit]
      }),
    }
  },
})
