import type { Say } from '@/core/i18n/say'
import { columnsIn, factsIn, type Table } from '@/core/i18n/table'
import { chartRowPages, groupRowName } from '../chart-rows'
import { tablePages } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import { finding } from './finding'
import { inQuarterAt, type QuarterlyFigures } from './quarters'

function table({ at, periods, rows, city }: QuarterlyFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  const earlier = periods.filter((period) => period !== at)
  return {
    caption: say.t('quarterly.caption', { quarter: say.quarter(at) }),
    columns: [
      start('district'),
      end('quarter', say.quarter(at)),
      end('change', say.t('quarterly.column.change')),
      end('change-ratio', say.t('quarterly.column.changeRatio')),
      ...earlier.map((period) => end(period, say.quarter(period))),
    ],
    rows: [...rows, city].map((row) => [
      row === city ? say.t('common.city') : groupRowName(row.group, say),
      ...[row.group.quarter, row.group.quarterChange, row.group.quarterChangeRatio],
      ...earlier.map((period) => inQuarterAt(row, period)),
    ]),
  }
}

export const scene = defineScene<QuarterlyFigures>({
  id: 'quarterly',
  order: 50,
  finding,
  subject: ({ at }, say) => say.t('quarterly.subject', { quarter: say.quarter(at) }),
  facts: ({ city: { group } }, say) =>
    factsIn(say, [
      ['quarterly.column.quarter', group.quarter],
      ['quarterly.column.change', group.quarterChange],
      ['quarterly.column.changeRatio', group.quarterChangeRatio],
      ['quarterly.fact.toDate', group.completed],
    ]),
  table,
  chart,
  pages(figures, room, say) {
    const shown = new Set(['district', 'quarter', 'change', 'change-ratio'])
    const written = table(figures, say)
    const rows = written.rows.map((row) =>
      row.filter((_, column) => shown.has(written.columns[column]?.id ?? '')),
    )
    return tablePages({ ...written, rows }, chartRowPages(figures.rows.length, room))
  },
})
