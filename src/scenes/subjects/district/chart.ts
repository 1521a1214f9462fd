import type { Look } from '@/core/charts/look'
import { label } from '@/core/charts/pieces'
import { isAbsent, valueOf } from '@/core/figures/figure'
import { MOST_QUARTERS, quarterBars, quartersThatFit } from '../../quarter-bars'
import { countedFrom } from '../../paging'
import type { DistrictFigures } from './figures'
import { firstRows } from './table'

/** The lower part of the drawing, where the ranks are. */
const RANKS_SHARE = 0.42
const MARKER_UNITS = 40

const isTold = ({ inQuarter, rank }: DistrictFigures['quarters'][number]) =>
  !isAbsent(inQuarter) || !isAbsent(rank)

/** Whether any quarter has something to draw; of a first edition there may be none. */
export const hasQuarters = ({ quarters }: DistrictFigures): boolean => quarters.some(isTold)

/** Quarters that are drawn: from the first with anything to tell, three years at most. */
const shownQuarters = ({ quarters }: DistrictFigures, look: Look) => {
  const first = Math.max(0, quarters.findIndex(isTold))
  return quartersThatFit(quarters.slice(first).slice(-MOST_QUARTERS), look)
}

export const hasRanks = ({ quarters }: DistrictFigures): boolean =>
  quarters.some(({ rank }) => !isAbsent(rank))

/** The rank in each quarter, 1 on top, on the same quarters as the bars; a line breaks where there is none. */
function ranks(figures: DistrictFigures, look: Look, rows: readonly number[]) {
  const { say, theme, type, designPx } = look
  const quarters = shownQuarters(figures, look)
  const values = quarters.map(({ rank }) => valueOf(rank))
  const lowest = Math.max(figures.ranked, 2, ...values.map((value) => value ?? 0))
  return {
    xAxis: {
      type: 'category' as const,
      gridIndex: 1,
      data: quarters.map(({ period }) => period),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      gridIndex: 1,
      inverse: true,
      min: 0.4,
      max: lowest + 0.6,
      axisLine: { show: false },
      axisLabel: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    series: {
      id: 'ranks',
      rows,
      type: 'line',
      xAxisIndex: 1,
      yAxisIndex: 1,
      silent: true,
      clip: false,
      connectNulls: false,
      symbol: 'circle',
      showAllSymbol: true,
      symbolSize: MARKER_UNITS * designPx,
      lineStyle: { color: theme.accent, width: 4 * designPx },
      itemStyle: { color: theme.accent },
      data: values.map((value) => ({
        value: value ?? '-',
        label: {
          show: value !== null,
          position: 'inside',
          formatter: () => (value === null ? '' : say.decimal(value, 0).text),
          ...label(look, theme.ground, type.axis, true),
        },
      })),
    },
  }
}

/** A part's name at its left upper corner, where the drawing stands alone. */
const named = (look: Look, name: string, at: 'start' | 'end') => ({
  name,
  nameLocation: at,
  nameGap: look.type.axis * 1.1,
  nameTextStyle: { align: 'left' as const, ...label(look, look.theme.muted) },
})

/** What was completed in each quarter above, the ranks below; quarters stand under one another. Null: nothing to draw. */
export function chart(figures: DistrictFigures, look: Look) {
  if (!hasQuarters(figures)) return null
  const { say, type } = look
  const inside = look.labels === 'inside'
  const quarters = shownQuarters(figures, look)
  const { quarter, rank } = firstRows(figures, say)
  const skipped = figures.quarters.length - quarters.length
  const bars = quarterBars(quarters, figures.at, look, countedFrom(quarter + skipped, quarters))
  const title = inside ? type.axis * 1.9 : 0
  const unit = say.t('common.columnYuan')
  const barsName = named(look, inside ? say.t('district.quarters', { unit }) : '', 'end')
  if (!hasRanks(figures))
    return {
      ...bars,
      grid: { ...bars.grid, top: bars.grid.top + title },
      yAxis: { ...bars.yAxis, ...barsName },
    }
  const line = ranks(figures, look, countedFrom(rank + skipped, quarters))
  const split = look.height * (1 - RANKS_SHARE)
  const ranksName = named(look, inside ? say.t('district.ranks') : '', 'start')
  return {
    ...bars,
    grid: [
      { ...bars.grid, top: bars.grid.top + title, bottom: look.height - split + type.axis * 1.9 },
      { left: 0, right: 0, top: split + title + type.axis * 1.4, bottom: type.axis * 0.6 },
    ],
    xAxis: [bars.xAxis, line.xAxis],
    yAxis: [
      { ...bars.yAxis, ...barsName },
      { ...line.yAxis, ...ranksName },
    ],
    series: [...bars.series, line.series],
  }
}
