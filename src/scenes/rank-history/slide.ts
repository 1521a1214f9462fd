import { districtColour } from '@/core/charts/theme'
import { valueOf } from '@/core/figures/figure'
import { figureIn, nameOfRow, type NativeSeries } from '../native-chart'
import { defineSlide } from '../slide'
import { scene } from './scene'

/** A line's last value; one that has none comes last. */
const lastOf = ({ figures }: NativeSeries) => {
  const last = figures.at(-1)
  return (last && valueOf(last)) ?? Number.MAX_SAFE_INTEGER
}

export const slide = defineSlide(scene, {
  chart(_, { table, theme }) {
    const periods = table.columns.slice(1)
    const lines = table.rows.map((row, place) => ({
      name: nameOfRow(row),
      colour: districtColour(theme, place),
      figures: row.slice(1).map(figureIn),
    }))
    const lowest = Math.max(
      1,
      ...lines.flatMap(({ figures }) => figures.map((figure) => (figure && valueOf(figure)) ?? 0)),
    )
    return {
      kind: 'lines',
      categories: periods.map(({ heading }) => heading),
      // The legend stands at the lines' ends, in their order.
      series: lines.toSorted((a, b) => lastOf(a) - lastOf(b)),
      scale: { min: 1, max: lowest, step: 1 },
      reversed: true,
    }
  },
})
