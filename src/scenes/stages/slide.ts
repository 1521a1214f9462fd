import { columnSeries, namesOfRows } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  beside: ['stage', 'now', 'before'],
  chart({ flow }, { table, theme }) {
    // Behind the stages a row tells of projects that are published no more.
    const rows = table.rows.slice(0, flow.now.length)
    const before = flow.since === null ? [] : [columnSeries(table, 'before', theme.plan, rows)]
    return {
      kind: 'bars',
      categories: namesOfRows(rows),
      series: [...before, columnSeries(table, 'now', theme.data, rows)],
    }
  },
})
