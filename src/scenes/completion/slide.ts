import { columnSeries, namesOfRows, withoutSum } from '../native-chart'
import type { Slide } from '../scene'
import type { CompletionFigures } from './figures'

export const slide: Slide<CompletionFigures> = {
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
}
