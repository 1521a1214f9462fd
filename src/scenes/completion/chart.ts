import type { Look } from '@/charts/look'
import { base, label, zeroBased } from '@/charts/pieces'
import { rowAxes, rowMargins, type RowWords } from '@/charts/rows'
import { isAbsent, valueOf } from '@/figures/figure'
import type { GroupFigures } from '@/figures/groups'
import { groupRowName } from '../chart-rows'
import type { Page } from '../scene'
import type { CompletionFigures } from './figures'

/** Thickness in design units, and at most this share of a row. */
const BAR = { units: 34, share: 0.36 } as const
const PLAN = { units: 52, share: 0.56 } as const
const TICK = { units: 68, share: 0.74 } as const

function wordsOf(row: GroupFigures, { say, theme }: Look): RowWords {
  const { ratio, light, completed, plan } = row
  const lit = valueOf(light)
  const colour = isAbsent(ratio) ? theme.muted : lit && lit !== 'blue' ? theme.lights[lit] : theme.text
  const column = (figure: GroupFigures['plan']) =>
    isAbsent(figure) ? say.absent(figure.absent) : say.yuanIn100Million(figure.value).number
  const figure = isAbsent(light) ? [ratio] : [ratio, light]
  return {
    figure: figure.map((part) => say.figure(part).text).join('  '),
    figureColour: colour,
    more: `${column(completed)} / ${column(plan)} ${say.t('common.columnYuan')}`,
  }
}

/** What the marks mean, over a drawing that stands alone. */
function legend({ timeProgress }: CompletionFigures, { say, theme, type }: Look) {
  const part = (name: string, words: string) =>
    `{${name}|}{${name}Words| ${say.t(`completion.legend.${name}`)}${words}   }`
  const mark = { width: type.axis, height: type.axis * 0.6 }
  const progress = ` ${say.figure(timeProgress).text}`
  return {
    name: part('plan', '') + part('completed', '') + part('timeProgress', progress),
    nameLocation: 'start' as const,
    nameGap: type.axis * 0.6,
    nameTextStyle: {
      align: 'left' as const,
      verticalAlign: 'bottom' as const,
      rich: {
        plan: { ...mark, borderColor: theme.plan, borderWidth: 1.5 },
        planWords: label({ type } as Look, theme.muted),
        completed: { ...mark, backgroundColor: theme.data },
        completedWords: label({ type } as Look, theme.data),
        timeProgress: { width: 3, height: type.axis, backgroundColor: theme.accent },
        timeProgressWords: label({ type } as Look, theme.accent),
      },
    },
  }
}

/** Bullet bars on one scale from zero: the plan outlined, the completed filled, a tick where time progress is in the plan. */
export function chart(figures: CompletionFigures, look: Look, { from, to }: Pick<Page, 'from' | 'to'>) {
  const { theme, unit, type } = look
  const inside = look.labels === 'inside'
  const rows = figures.rows.slice(from, to)
  const names = rows.map((row) => groupRowName(row, look.say))
  const words = rows.map((row) => wordsOf(row, look))
  const top = inside ? type.axis * 2.2 : 0
  const band = (look.height - top) / Math.max(rows.length, 1)
  const thick = ({ units, share }: { units: number; share: number }) => Math.min(units * unit, share * band)
  const largest = Math.max(
    ...figures.rows.flatMap(({ plan, completed }) => [valueOf(plan) ?? 0, valueOf(completed) ?? 0]),
    0,
  )
  const due = figures.timeProgress.value
  const round = (radius: number) => [0, radius * unit, radius * unit, 0]
  return {
    ...base(look),
    grid: { ...rowMargins(look, names, words), top, bottom: 0 },
    xAxis: { ...zeroBased(largest), position: 'top', ...(inside ? legend(figures, look) : {}) },
    yAxis: rowAxes(look, names, words),
    series: [
      {
        id: 'plan',
        type: 'bar',
        silent: true,
        // On the rows' other axis: bars of one axis stand beside each other, these two over each other.
        yAxisIndex: 1,
        barWidth: thick(PLAN),
        itemStyle: {
          color: 'transparent',
          borderColor: theme.plan,
          borderWidth: 2 * unit,
          borderRadius: round(6),
        },
        data: rows.map(({ plan }) => valueOf(plan) || '-'),
        z: 2,
      },
      {
        id: 'completed',
        type: 'bar',
        silent: true,
        barWidth: thick(BAR),
        data: rows.map(({ completed, light }) => {
          const lit = valueOf(light)
          const color = lit && lit !== 'blue' ? theme.lights[lit] : theme.data
          return { value: valueOf(completed) ?? '-', itemStyle: { color, borderRadius: round(4) } }
        }),
        z: 3,
      },
      {
        id: 'time-progress',
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [4 * unit, thick(TICK)],
        itemStyle: { color: theme.accent, opacity: 1 },
        silent: true,
        data: rows.flatMap(({ plan }, row) => {
          const yuan = valueOf(plan)
          return yuan === null || yuan === 0 ? [] : [[yuan * due, row]]
        }),
        z: 4,
      },
    ],
  }
}
