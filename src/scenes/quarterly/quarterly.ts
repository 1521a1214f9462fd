import { isAbsent, valueOf } from '@/figures/figure'
import { districtFigures, groupFigures, type GroupFigures } from '@/figures/groups'
import { quarterHistory } from '@/figures/history'
import { editionAt, type Publications } from '@/publication/contract'
import type { Period } from '@/publication/period'
import type { Say } from '@/wording/say'
import type { Table } from '@/wording/table'
import { chartRowPages, groupRowName } from '../chart-rows'
import { tableCharacters } from '../reading'
import { defineScene, type LeftOut } from '../scene'
import { chart } from './chart'
import { finding } from './finding'
import { inQuarterAt, periodsOf, type QuarterlyFigures, type QuarterlyRow } from './quarters'

/** By change; where none is known by the amount; absent ones last. */
function byChange({ group: a }: QuarterlyRow, { group: b }: QuarterlyRow): number {
  const known = Number(isAbsent(a.quarterChange)) - Number(isAbsent(b.quarterChange))
  const changes = (valueOf(b.quarterChange) ?? 0) - (valueOf(a.quarterChange) ?? 0)
  return known || changes || (valueOf(b.quarter) ?? -Infinity) - (valueOf(a.quarter) ?? -Infinity) || 0
}

const rowOf = (publications: Publications, at: Period, group: GroupFigures): QuarterlyRow => ({
  group,
  history: quarterHistory(publications, at, group.key),
})

const isDistrict = ({ group }: QuarterlyRow) => group.district !== null

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

export const quarterly = defineScene<QuarterlyFigures>({
  id: 'quarterly',
  figures(publications, at): QuarterlyFigures | LeftOut {
    const edition = editionAt(publications, at)
    if (!edition || edition.projects.length === 0) return { leftOut: 'no-projects' }
    const rows = districtFigures(publications, at).map((group) => rowOf(publications, at, group))
    const isKnown = rows.some(({ history }) => history.some(({ inQuarter }) => !isAbsent(inQuarter)))
    if (!isKnown) return { leftOut: 'no-history' }
    return {
      at,
      city: rowOf(publications, at, groupFigures(publications, at, 'city')),
      periods: periodsOf(rows, at),
      rows: [...rows.filter(isDistrict).sort(byChange), ...rows.filter((row) => !isDistrict(row))],
    }
  },
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
