import { columnSeries, namesOfRows } from '@/scenes/native-chart'
import { defineSlide } from '@/scenes/slide'
import { scene } from './scene'

export const slide = defineSlide(scene, {
  beside: ['level', 'completed'],
  chart: (_, { table: { rows }, table, theme }) => ({
    kind: 'bars',
    categories: namesOfRows(rows),
    series: [columnSeries(table, 'completed', theme.data)],
  }),
})
