import { base, label, namesAxis, zeroBased } from '@/core/charts/pieces'
import type { Look } from '@/core/charts/look'
import { isAbsent, valueOf } from '@/core/figures/figure'
import type { Period } from '@/core/publication/period'
import type { Say, Sentence } from '@/core/i18n/say'
import { columnsIn, factsIn, type Cell, type Table } from '@/core/i18n/table'
import { countedFrom } from '../paging'
import { quarterColour, quarterGrid, quarterLabels, quartersThatFit } from '../quarter-bars'
import { tableCharacters } from '../reading'
import { ratioNamed, ratioSaid } from '../ratio-said'
import { defineScene } from '../scene'
import type { OverviewFigures } from './figures'

/** The finding: completed, against the plan, against time progress. A part whose figure is absent is left out. */
function finding({ at, city }: OverviewFigures, say: Say): Sentence {
  const period = say.toDate(at, true)
  const completed = say.piece(city.completed, 'data')
  if (isAbsent(city.completed)) return say.sentence('overview.finding.unpublished', { period })
  if (isAbsent(city.ratio) || isAbsent(city.points)) {
    return say.sentence('overview.finding.amount', { period, completed })
  }
  const points = say.pointsApart(city.points.value)
  const apart = { figure: city.points, written: points, tone: 'strong' } as const
  const key = city.ratio.value >= 1 ? 'beyond' : city.points.value >= 0 ? 'ahead' : 'behind'
  return say.sentence(`overview.finding.${key}`, {
    period,
    completed,
    ratio: ratioSaid(city, say),
    points: apart,
  })
}

const isUsual = (levels: OverviewFigures['levels']) => levels.join() === 'provincial,municipal'

const ofHighest = (levels: OverviewFigures['levels']) =>
  isUsual(levels) ? 'overview.fact.provincial' : `common.level.${levels[0] ?? 'municipal'}`

/** The table's rows before those of the quarters. */
const headRows = ({ city, levels, highest, timeProgress }: OverviewFigures, say: Say): readonly Cell[][] => [
  [say.t('overview.fact.projects'), city.count],
  [say.t(ofHighest(levels)), highest.count],
  [say.t('overview.fact.total'), city.total],
  [say.t('overview.fact.plan'), city.plan],
  [say.t('overview.fact.completed'), city.completed],
  [ratioNamed('overview.fact.ratio', city, say), city.ratio],
  [say.t('overview.timeProgress'), timeProgress],
  [say.t('overview.fact.points'), city.points],
]

const firstQuarter = ({ quarters }: OverviewFigures) =>
  quarters.findIndex(({ inQuarter }) => !isAbsent(inQuarter))

/** Whether what was completed in any quarter is known; of a first edition it may not be. */
export const hasQuarters = (figures: OverviewFigures): boolean => firstQuarter(figures) >= 0

/**
 * Investment completed in each quarter: this year's in the data's colour, earlier years' in the plan's; null where
 * there is none.
 */
function chart(figures: OverviewFigures, look: Look) {
  if (!hasQuarters(figures)) return null
  const { at, quarters: all } = figures
  const { theme, say, type } = look
  const quarters = quartersThatFit(all.slice(firstQuarter(figures)), look)
  const mark = (period: Period, index: number) => say.quarterMark(period, index > 0 && !period.endsWith('Q1'))
  const values = quarters.map(({ inQuarter }) => valueOf(inQuarter))
  return {
    ...base(look),
    grid: quarterGrid(look),
    xAxis: {
      ...namesAxis(
        look,
        quarters.map(({ period, inQuarter }, index) =>
          isAbsent(inQuarter)
            ? `${mark(period, index)}\n${say.absent(inQuarter.absent)}`
            : mark(period, index),
        ),
        false,
      ),
      axisLabel: quarterLabels(look),
    },
    yAxis: zeroBased(Math.max(...values.map((value) => value ?? 0))),
    series: [
      {
        id: 'in-quarter',
        type: 'bar',
        barWidth: '62%',
        rows: countedFrom(headRows(figures, say).length + all.length - quarters.length, quarters),
        data: quarters.map(({ period, inQuarter }, index) => ({
          name: period,
          value: values[index] ?? '-',
          itemStyle: {
            color: quarterColour(period, at, look),
            borderRadius: [look.designPx * 4, look.designPx * 4, 0, 0],
          },
          label: {
            show: true,
            position: 'top',
            formatter: isAbsent(inQuarter)
              ? say.absent(inQuarter.absent)
              : say.yuanIn100Million(inQuarter.value).number,
            ...label(look, theme.text, type.axis, true),
          },
        })),
      },
    ],
  }
}

function table(figures: OverviewFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  const quarterName = (period: Period) => say.t('overview.inQuarter', { quarter: say.quarter(period) })
  return {
    caption: say.t('overview.caption'),
    columns: [start('name', say.t('overview.column.name')), end('value', say.t('overview.column.value'))],
    rows: [
      ...headRows(figures, say),
      ...figures.quarters.map(({ period, inQuarter }) => [quarterName(period), inQuarter]),
    ],
  }
}

export const scene = defineScene<OverviewFigures>({
  id: 'overview',
  order: 10,
  finding,
  subject({ at, levels }, say) {
    const period = say.toDate(at)
    return isUsual(levels)
      ? say.t('overview.subject', { period })
      : `${period} · ${say.list(levels.map((level) => say.level(level)))}`
  },
  facts: ({ city, levels, highest }, say) =>
    factsIn(say, [
      ['overview.fact.projects', city.count],
      [ofHighest(levels), highest.count],
      ['overview.fact.completed', city.completed],
      ['overview.fact.plan', city.plan],
    ]),
  table,
  chart,
  along: 'x',
  factsFirst: true,
  pages: (figures, _room, say) => [{ from: 0, to: 6, characters: tableCharacters(table(figures, say)) }],
})
