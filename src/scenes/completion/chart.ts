import type { Look } from '@/core/charts/look'
import { base, label, zeroBased } from '@/core/charts/pieces'
import { isStacked, rowAxes, rowMargins, type RowWords } from '@/core/charts/rows'
import { emsOf } from '@/core/charts/text-width'
import { isAbsent, valueOf } from '@/core/figures/figure'
import type { GroupFigures } from '@/core/figures/groups'
import { groupRowLabel } from '../chart-rows'
import { countedFrom } from '../paging'
import type { Page } from '../scene'
import type { CompletionFigures } from './figures'

/** Thickness in design units, and at most this share of a row. */
const BAR = { units: 34, share: 0.36 } as const
const PLAN = { units: 52, share: 0.56 } as const
const TICK = { units: 68, share: 0.74 } as const
/** The part of it where words stand above the bars. */
const STACKED = 0.72

const LEGEND = ['plan', 'completed', 'timeProgress'] as const

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

/** ContentBox of a legend's marks, and the height of its lines, in type sizes. */
const MARKS_EMS = 5
const LINE_EMS = 1.5

/** What the marks mean, over a drawing that stands alone; in two lines where they are too long for one. */
function legendOf({ timeProgress }: CompletionFigures, look: Look) {
  const { say, theme, type } = look
  const part = (name: string, words: string) =>
    `{${name}|}{${name}Words| ${say.t(`completion.legend.${name}`)}${words}   }`
  const mark = { width: type.axis, height: type.axis * 0.6 }
  const progress = ` ${say.figure(timeProgress).text}`
  const words = [...LEGEND.map((name) => say.t(`completion.legend.${name}`)), progress].join('')
  const lift = isStacked(look) ? type.axis : 0
  const isLong = (emsOf(words) + MARKS_EMS) * type.axis > look.width
  return {
    above: type.axis * (0.7 + LINE_EMS * (isLong ? 2 : 1)) + lift,
    name: `${part('plan', '')}${part('completed', '')}${isLong ? '\n' : ''}${part('timeProgress', progress)}`,
    nameLocation: 'start' as const,
    nameGap: isStacked(look) ? 0 : type.axis * 0.6,
    nameMoveOverlap: false,
    nameTextStyle: {
      align: 'left' as const,
      verticalAlign: 'bottom' as const,
      padding: [0, 0, lift, 0],
      rich: {
        plan: { ...mark, borderColor: theme.plan, borderWidth: 1.5 },
        planWords: { ...label(look, theme.muted), lineHeight: type.axis * LINE_EMS },
        completed: { ...mark, backgroundColor: theme.data },
        completedWords: label(look, theme.data),
        timeProgress: { width: 3, height: type.axis, backgroundColor: theme.accent },
        timeProgressWords: { ...label(look, theme.accent), lineHeight: type.axis * LINE_EMS },
      },
    },
  }
}

/** Bullet bars on one scale from zero: the plan outlined, the completed filled, a tick where time progress is in the plan. */
export function chart(figures: CompletionFigures, look: Look, { from, to }: Pick<Page, 'from' | 'to'>) {
  const { theme, designPx } = look
  const inside = look.labels === 'inside'
  const rows = figures.rows.slice(from, to)
  const names = rows.map((row) => groupRowLabel(row, look.say))
  const words = rows.map((row) => wordsOf(row, look))
  const { above, ...legend } = legendOf(figures, look)
  const top = inside ? above : 0
  const band = (look.height - top) / Math.max(rows.length, 1)
  const part = isStacked(look) ? STACKED : 1
  const thick = ({ units, share }: { units: number; share: number }) =>
    part * Math.min(units * designPx, share * band)
  const largest = Math.max(
    ...figures.rows.flatMap(({ plan, completed }) => [valueOf(plan) ?? 0, valueOf(completed) ?? 0]),
    0,
  )
  const due = figures.timeProgress.value
  const round = (radius: number) => [0, radius * designPx, radius * designPx, 0]
  return {
    ...base(look),
    // The legend is the axis' name, so it takes no room from the bars.
    grid: { ...rowMargins(look, names, words), top, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { ...zeroBased(largest), position: 'top', ...(inside ? legend : {}) },
    yAxis: rowAxes(look, names, words),
    series: [
      {
        id: 'plan',
        rows: countedFrom(from, rows),
        type: 'bar',
        silent: true,
        // On the second axis of the rows, because bars on one axis are drawn side by side and these two are drawn over
        // each other.
        yAxisIndex: 1,
        barWidth: thick(PLAN),
        itemStyle: {
          color: 'transparent',
          borderColor: theme.plan,
          borderWidth: 2 * designPx,
          borderRadius: round(6),
        },
        data: rows.map(({ plan }) => valueOf(plan) || '-'),
        z: 2,
      },
      {
        id: 'completed',
        rows: countedFrom(from, rows),
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
        symbolSize: [4 * designPx, thick(TICK)],
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
