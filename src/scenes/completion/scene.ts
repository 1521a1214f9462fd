import { isAbsent } from '@/core/figures/figure'
import type { GroupFigures } from '@/core/figures/groups'
import type { Say } from '@/core/i18n/say'
import { columnsIn, factsIn, type Cell, type Table } from '@/core/i18n/table'
import { chartRowPages, groupRowName } from '../chart-rows'
import { tablePages } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import type { CompletionFigures } from './figures'
import { finding } from './finding'

function subject({ at, city }: CompletionFigures, say: Say) {
  const period = say.toDate(at)
  const count = isAbsent(city.ratio) ? 0 : city.ratio.leftOut
  if (count === 0) return say.t('completion.subject', { period })
  return say.t('completion.subjectLeftOut', { period, count })
}

/** Whether districts are given cards at all. */
export const hasCards = ({ rows }: Pick<CompletionFigures, 'rows'>): boolean =>
  !rows.some(({ light }) => isAbsent(light) && light.absent === 'no-cards')

function table({ at, city, rows, timeProgress }: CompletionFigures, say: Say): Table {
  const all = [...rows, city]
  const leftOut = ({ ratio }: GroupFigures) => (isAbsent(ratio) ? null : ratio.leftOut)
  const tells = all.some((row) => leftOut(row))
  const cards = hasCards({ rows }) ? ['light'] : []
  const { start, end } = columnsIn(say)
  return {
    caption: say.t('completion.caption', { period: say.toDate(at), progress: say.figure(timeProgress).text }),
    columns: [
      start('district'),
      ...['count', 'plan', 'completed', 'ratio', 'points', ...cards].map((id) => end(id)),
      ...(tells ? [end('left-out', say.t('completion.leftOut'))] : []),
    ],
    rows: all.map((row): Cell[] => {
      const count = leftOut(row)
      return [
        row === city ? say.t('common.city') : groupRowName(row, say),
        ...[row.count, row.plan, row.completed, row.ratio, row.points],
        ...cards.map(() => row.light),
        ...(tells ? [count === null ? '' : say.decimal(count, 0).text] : []),
      ]
    }),
  }
}

export const scene = defineScene<CompletionFigures>({
  id: 'completion',
  order: 20,
  finding,
  subject,
  facts: ({ city, timeProgress }, say) =>
    factsIn(say, [
      ['common.column.ratio', city.ratio],
      ['common.column.timeProgress', timeProgress],
      ['common.column.completed', city.completed],
      ['common.column.plan', city.plan],
    ]),
  table,
  chart,
  pages: (figures, room, say) => tablePages(table(figures, say), chartRowPages(figures.rows.length, room)),
})
