import { valueOf } from '@/core/figures/figure'
import { columnSeries, MOST_BARS, namesOfRows } from '../native-chart'
import type { Slide } from '../scene'
import type { LaggardsFigures } from './figures'

export const slide: Slide<LaggardsFigures> = {
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
}
