import type { Look } from '@/core/charts/look'
import { base, label } from '@/core/charts/pieces'
import { isStacked, rowAxes, rowMargins, type RowWords } from '@/core/charts/rows'
import { isAbsent, valueOf } from '@/core/figures/figure'
import { groupRowLabel } from '../chart-rows'
import type { Page } from '../scene'
import { writeQuarterChange } from './change'
import { inQuarterAt, shownPeriods, type QuarterlyFigures, type QuarterlyRow } from './quarters'

/** Height of a row's bars in design units, and at most this share of the row. */
const BARS = { units: 84, share: 0.84, stacked: 0.56 } as const
/** On a phone words end so far above the middle of their row, in rows: where the bars begin. */
const LIFT = 0.08

/** A bar's share of its quarter's place; on walls of any width neither a thread nor a block, in design units. */
const BAR = { share: 0.4, least: 52, most: 120, ofPlace: 0.62 } as const

function barWidthIn({ designPx }: Look, width: number, quarters: number) {
  const place = width / Math.max(quarters, 1)
  const wanted = Math.min(Math.max(BAR.share * place, BAR.least * designPx), BAR.most * designPx)
  return Math.min(BAR.ofPlace * place, wanted)
}

function wordsOf({ group }: QuarterlyRow, { say, theme }: Look): RowWords {
  const { quarter, quarterChange, quarterChangeRatio } = group
  const change = writeQuarterChange(quarterChange, say).text
  const ratio =
    isAbsent(quarterChangeRatio) || isAbsent(quarterChange) ? '' : say.figure(quarterChangeRatio).text
  return {
    figure: say.figure(quarter).text,
    figureColour: isAbsent(quarter) ? theme.muted : theme.text,
    more: [change, ratio].filter((text) => text !== '').join(' '),
  }
}

/** Small bars of each quarter, a grid a row standing on its lower edge, all on one scale from zero; this quarter in the data's colour. */
export function chart(figures: QuarterlyFigures, look: Look, { from, to }: Pick<Page, 'from' | 'to'>) {
  const { theme, designPx, type, say } = look
  const inside = look.labels === 'inside'
  const rows = figures.rows.slice(from, to)
  const periods = shownPeriods(figures)
  const names = rows.map(({ group }) => groupRowLabel(group, say))
  const words = rows.map((row) => wordsOf(row, look))
  const bottom = inside ? type.axis * 1.8 : 0
  const band = (look.height - bottom) / Math.max(rows.length, 1)
  const height = Math.min(BARS.units * designPx, (isStacked(look) ? BARS.stacked : BARS.share) * band)
  const margins = rowMargins(look, names, words)
  const values = figures.rows.flatMap((row) =>
    periods.map((period) => valueOf(inQuarterAt(row, period)) ?? 0),
  )
  const scale = { min: Math.min(0, ...values), max: Math.max(0, ...values) || 1 }
  const barWidth = barWidthIn(look, look.width - margins.left - margins.right, periods.length)
  const last = rows.length - 1
  const quiet = { axisTick: { show: false }, splitLine: { show: false } }
  return {
    ...base(look),
    grid: [
      ...rows.map((_, row) => ({ ...margins, top: (row + 1) * band - height, height })),
      { ...margins, top: 0, bottom },
    ],
    xAxis: [
      ...rows.map((_, row) => ({
        ...quiet,
        type: 'category' as const,
        gridIndex: row,
        data: [...periods],
        axisLine: {
          show: inside || scale.min < 0,
          onZero: true,
          lineStyle: { color: theme.line, width: 2 * designPx },
        },
        axisLabel: {
          show: inside && row === last,
          formatter: (_period: string, index: number) => {
            const period = periods[index]
            return period ? say.quarterMark(period, index > 0 && !period.endsWith('Q1')) : ''
          },
          hideOverlap: true,
          showMaxLabel: true,
          ...label(look, theme.muted),
        },
      })),
      { ...quiet, type: 'value' as const, gridIndex: rows.length, show: false, min: 0, max: 1 },
    ],
    yAxis: [
      ...rows.map((_, row) => ({ type: 'value' as const, gridIndex: row, show: false, ...scale })),
      ...rowAxes(look, names, words, LIFT).map((axis) => ({ ...axis, gridIndex: rows.length })),
    ],
    series: rows.flatMap((row, index) => {
      const points = periods.map((period) => ({ period, value: valueOf(inQuarterAt(row, period)) }))
      const place = { xAxisIndex: index, yAxisIndex: index }
      return [
        {
          id: `in-quarter-${row.group.key}`,
          type: 'bar' as const,
          silent: true,
          ...place,
          rows: points.map(() => from + index),
          barWidth,
          data: points.map(({ period, value }) => ({
            name: period,
            value: value ?? '-',
            itemStyle: { color: period === figures.at ? theme.data : theme.plan },
          })),
        },
        {
          id: `absent-${row.group.key}`,
          type: 'scatter' as const,
          ...place,
          rows: points.map(() => from + index),
          symbol: 'circle',
          symbolSize: 12 * designPx,
          // Above the line, so that the last row's label is not cut.
          symbolOffset: [0, -10 * designPx],
          silent: true,
          itemStyle: { color: theme.ground, borderColor: theme.muted, borderWidth: 2 * designPx, opacity: 1 },
          data: points.flatMap(({ value }, place) => (value === null ? [[place, 0]] : [])),
        },
      ]
    }),
  }
}
