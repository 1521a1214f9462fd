import type { Look } from '@/core/charts/look'
import { base, label, namesAxis, zeroBased } from '@/core/charts/pieces'
import { aboveBars, isStacked } from '@/core/charts/rows'
import { rareIn } from '@/core/charts/text-width'
import { valueOf } from '@/core/figures/figure'
import type { ProjectFigures } from '@/core/figures/projects'
import { countedFrom } from '../paging'
import type { Page } from '../scene'
import { apart } from './finding'
import type { LaggardsFigures } from './figures'

/** Widths in type sizes of what a drawing on its own writes at its sides. */
const NAME_EMS = 15
const POINTS_EMS = 7

const lightColour = (look: Look, row: ProjectFigures) => look.theme.lights[valueOf(row.light) ?? 'yellow']

/** A bar for each project, as long as what was due: the completed and the missing part. */
export function chart({ rows, timeProgress }: LaggardsFigures, look: Look, { from, to }: Page) {
  const shown = rows.slice(from, to)
  const inside = look.labels === 'inside'
  const stacked = isStacked(look)
  const { theme, say, type } = look
  const names = namesAxis(
    look,
    shown.map(({ project }) => project.name),
  )
  const end = timeProgress.value || 1
  const due = (value: number) => (value > 0 ? `${say.t('laggards.due')} ${say.ratio(value).text}` : '')
  const bar = {
    type: 'bar',
    stack: 'due',
    barWidth: stacked ? '28%' : '44%',
    silent: true,
    rows: countedFrom(from, shown),
  } as const
  return {
    ...base(look),
    grid: {
      left: inside && !stacked ? type.axis * NAME_EMS : 0,
      right: inside ? type.axis * POINTS_EMS : 0,
      top: inside ? type.axis * 2 : 0,
      bottom: 0,
    },
    xAxis: {
      ...zeroBased(end),
      max: end,
      interval: end,
      position: 'top',
      axisLabel: { show: inside, formatter: due, ...label(look, theme.accent) },
    },
    yAxis: {
      ...names,
      axisLabel: {
        ...names.axisLabel,
        width: stacked ? look.width : type.axis * (NAME_EMS - 1 + Math.max(0, ...names.data.map(rareIn))),
        overflow: 'truncate',
        ellipsis: '…',
        ...(stacked ? aboveBars(look, shown.length, 'left') : {}),
      },
    },
    series: [
      {
        ...bar,
        id: 'completed',
        itemStyle: { color: theme.data },
        data: shown.map(({ project, ratio }) => ({ name: project.name, value: valueOf(ratio) ?? '-' })),
      },
      {
        ...bar,
        id: 'behind',
        data: shown.map((row) => ({
          name: row.project.name,
          value: Math.abs(valueOf(row.points) ?? 0) / 100,
          itemStyle: { color: lightColour(look, row) },
          label: {
            show: inside,
            position: 'right',
            formatter: () => apart(row.points, say).text,
            ...label(look, lightColour(look, row), type.axis, true),
          },
        })),
      },
    ],
  }
}
