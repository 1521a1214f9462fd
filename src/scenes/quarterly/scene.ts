import type { GroupFigures } from '@/core/figures/groups'
import type { Say } from '@/core/i18n/say'
import type { Table } from '@/core/i18n/table'
import { chartRowPages, groupRowName } from '../chart-rows'
import { tableCharacters } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import { finding } from './finding'
import { inQuarterAt, type QuarterlyFigures } from './quarters'

function table({ at, periods, rows, city }: QuarterlyFigures, say: Say): Table {
  const cells = ({ quarter, quarterChange, quarterChangeRatio }: GroupFigures) => [
    quarter,
    quarterChange,
    quarterChangeRatio,
  ]
  const end = (id: string, heading: string) => ({ id, heading, align: 'end' as const })
  const earlier = periods.filter((period) => period !== at)
  return {
    caption: say.t('quarterly.caption', { quarter: say.quarter(at) }),
    columns: [
      { id: 'district', heading: say.t('common.column.district'), align: 'start' },
      end('quarter', say.quarter(at)),
      end('change', say.t('quarterly.column.change')),
      end('change-ratio', say.t('quarterly.column.changeRatio')),
      ...earlier.map((period) => end(period, say.quarter(period))),
    ],
    rows: [...rows, city].map((row) => [
      row === city ? say.t('common.city') : groupRowName(row.group, say),
      ...cells(row.group),
      ...earlier.map((period) => inQuarterAt(row, period)),
    ]),
  }
}

export const scene = defineScene<QuarterlyFigures>({
  id: 'quarterly',
  order: 50,
  finding,
  subject: ({ at }, say) => say.t('quarterly.subject', { quarter: say.quarter(at) }),
  facts: ({ city: { group } }, say) => [
    { label: say.t('quarterly.column.quarter'), figure: group.quarter },
    { label: say.t('quarterly.column.change'), figure: group.quarterChange },
    { label: say.t('quarterly.column.changeRatio'), figure: group.quarterChangeRatio },
    { label: say.t('quarterly.fact.toDate'), figure: group.completed },
  ],
  table,
  chart,
  pages(figures, room, say) {
    const shown = new Set(['district', 'quarter', 'change', 'change-ratio'])
    const written = table(figures, say)
    const rows = written.rows.map((row) =>
      row.filter((_, column) => shown.has(written.columns[column]?.id ?? '')),
    )
    return chartRowPages(figures.rows.length, room).map(({ from, to }) => ({
      from,
      to,
      characters: tableCharacters({ ...written, rows }, from, to),
    }))
  },
})
