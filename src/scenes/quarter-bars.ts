import { base, faded, label, namesAxis, zeroBased } from '@/core/charts/pieces'
import type { Look } from '@/core/charts/look'
import { emsOf } from '@/core/charts/text-width'
import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import type { Period } from '@/core/publication/period'

/** The most quarters side by side: three years. */
export const MOST_QUARTERS = 12

/** Width of a quarter's name and amount. */
const QUARTER_EMS = 3.9

/** The quarters that a drawing which stands alone has room for, on a phone the last ones; else all of them. */
export const quartersThatFit = <Quarter>(all: readonly Quarter[], { labels, width, type }: Look) =>
  labels === 'inside' ? all.slice(-Math.max(1, Math.floor(width / (type.axis * QUARTER_EMS)))) : all

export interface QuarterBar {
  readonly period: Period
  readonly inQuarter: Maybe
}

/** The place of the bars, with room for amounts above and quarters below. */
export const quarterGrid = ({ type }: Look) => ({
  left: 0,
  right: 0,
  top: type.table * 1.6,
  bottom: type.axis * 1.9,
})

/** The quarters' names below their bars. */
export const quarterLabels = (look: Look) => ({
  show: true,
  interval: 0,
  margin: look.type.axis * 0.5,
  ...label(look, look.theme.muted),
})

/** This quarter in the data's colour, the others of the year fainter, earlier years in the plan's colour. */
export function quarterColour(period: Period, at: Period, { theme }: Look) {
  if (period === at) return theme.data
  return period.startsWith(at.slice(0, 4)) ? faded(theme.data) : theme.plan
}

/** What was completed in each quarter, from zero: this year's in the data's colour, earlier years' in the plan's. */
export function quarterBars(
  quarters: readonly QuarterBar[],
  at: Period,
  look: Look,
  rows: readonly number[],
) {
  const { theme, say, type, designPx } = look
  const slot = look.width / Math.max(quarters.length, 1)
  const fits = (text: string) => emsOf(text) * type.axis < slot
  /** The year stands with the first of them, and of each year. */
  const mark = (period: Period, index: number) => {
    const whole = say.quarterMark(period, false)
    return period.endsWith('Q1') || (index === 0 && fits(whole)) ? whole : say.quarterMark(period, true)
  }
  const values = quarters.map(({ inQuarter }) => valueOf(inQuarter))
  const least = Math.min(0, ...values.map((value) => value ?? 0))
  const absence = (reason: string) => (fits(reason) ? reason : '–')
  const written = (figure: Maybe) =>
    isAbsent(figure) ? absence(say.absent(figure.absent)) : say.yuanIn100Million(figure.value).number
  return {
    ...base(look),
    grid: quarterGrid(look),
    xAxis: {
      ...namesAxis(
        look,
        quarters.map(({ period }, index) => mark(period, index)),
        false,
      ),
      axisLine: { show: true, lineStyle: { color: theme.line, width: 2 * designPx } },
      axisLabel: quarterLabels(look),
    },
    yAxis: { ...zeroBased(Math.max(0, ...values.map((value) => value ?? 0))), min: least },
    series: [
      {
        id: 'in-quarter',
        rows,
        type: 'bar',
        silent: true,
        barWidth: '58%',
        barMaxWidth: 110 * designPx,
        data: quarters.map(({ period, inQuarter }) => ({
          name: period,
          // An absent figure shows its reason in place of a bar.
          value: valueOf(inQuarter) ?? 0,
          itemStyle: {
            color: quarterColour(period, at, look),
            borderRadius: [designPx * 4, designPx * 4, 0, 0],
          },
          label: {
            show: true,
            position: 'top',
            formatter: () => written(inQuarter),
            ...(isAbsent(inQuarter) ? label(look, theme.muted) : label(look, theme.text, type.axis, true)),
          },
        })),
      },
    ],
  }
}
