import { columnSeries, MOST_BARS, namesOfRows, withoutSum } from '../native-chart'
import type { Slide } from '../scene'
import type { LibraryFigures } from './figures'

export const slide: Slide<LibraryFigures> = {
  beside: ['field', 'count', 'total'],
  chart(_, { table, theme }) {
    const rows = withoutSum(table.rows).slice(0, MOST_BARS)
    return {
      kind: 'bars',
      categories: namesOfRows(rows),
      series: [columnSeries(table, 'count', theme.data, rows)],
    }
  },
}
