import { isAbsent } from '@/core/figures/figure'
import type { Say } from '@/core/i18n/say'
import { columnsIn, factsIn, type Cell, type Fact, type Table } from '@/core/i18n/table'
import { ratioNamed } from '../../ratio-said'
import type { DistrictFigures } from './figures'
import { nameOfDistrict } from './finding'

/** The figures beside the large one: plan, completed, number of projects, score, rank. */
export const facts = ({ group, score, rank, change }: DistrictFigures, say: Say): readonly Fact[] =>
  factsIn(say, [
    ['common.column.completed', group.completed],
    ['common.column.plan', group.plan],
    ['common.column.count', group.count],
    ...(group.district
      ? ([
          ['common.column.rank', rank],
          ['common.column.score', score],
          ['common.column.rankChange', change],
        ] as const)
      : ([['common.column.total', group.total]] as const)),
  ])

/** The rows before those of the quarters. */
function headRows(figures: DistrictFigures, say: Say): readonly (readonly Cell[])[] {
  const { group, timeProgress } = figures
  const column = (id: string) => say.t(`common.column.${id}`)
  return [
    [column('total'), group.total],
    ...facts(figures, say)
      .filter(({ figure }) => figure.id !== group.total.id)
      .map(({ label, figure }): readonly Cell[] => [label, figure]),
    [ratioNamed('common.column.ratio', group, say), group.ratio],
    [column('timeProgress'), timeProgress],
    [column('points'), group.points],
    ...(isAbsent(group.light) && group.light.absent === 'no-cards' ? [] : [[column('light'), group.light]]),
  ]
}

/** The first rows of what was completed in each quarter, and of the ranks. */
export function firstRows(figures: DistrictFigures, say: Say): { quarter: number; rank: number } {
  const quarter = headRows(figures, say).length
  return { quarter, rank: quarter + figures.quarters.length }
}

export function table(figures: DistrictFigures, say: Say): Table {
  const { at, group, quarters, stages } = figures
  const { start, end } = columnsIn(say)
  return {
    caption: say.t('district.caption', { name: nameOfDistrict(figures, say), period: say.toDate(at) }),
    columns: [start('figure', say.t('district.figure')), end('value', say.t('district.value'))],
    rows: [
      ...headRows(figures, say),
      ...quarters.map(({ period, inQuarter }): Cell[] => [
        say.t('district.inQuarter', { quarter: say.quarter(period) }),
        inQuarter,
      ]),
      ...(group.district
        ? quarters.map(({ period, rank }): Cell[] => [
            say.t('district.rankIn', { quarter: say.quarter(period) }),
            rank,
          ])
        : []),
      ...stages.map(({ stage, count }): Cell[] => [say.t('district.inStage', { stage: stage.name }), count]),
    ],
  }
}
