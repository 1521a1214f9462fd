import { base, namesAxis, zeroBased } from '@/core/charts/pieces'
import type { Look } from '@/core/charts/look'
import { valueOf } from '@/core/figures/figure'
import type { Say, Sentence } from '@/core/i18n/say'
import type { Table } from '@/core/i18n/table'
import { countedFrom } from '@/scenes/paging'
import { tableCharacters } from '@/scenes/reading'
import { defineScene, type Page } from '@/scenes/scene'
import type { TourismFigures } from './figures'

const LEVELS = ['provincial', 'municipal'] as const
export const levelName = (row: number, say: Say): string => say.level(LEVELS[row] ?? 'municipal')

function finding({ rows: [provincial] }: TourismFigures, say: Say): Sentence {
  if (!provincial) return []
  const level = { text: levelName(0, say), tone: 'strong' } as const
  return say.sentence('tourism.finding', { level, completed: say.piece(provincial.completed) })
}

const table = ({ rows }: TourismFigures, say: Say): Table => ({
  caption: say.t('tourism.caption'),
  columns: [
    { id: 'level', heading: say.t('common.column.level'), align: 'start' },
    { id: 'completed', heading: say.t('common.column.completed'), align: 'end' },
    { id: 'count', heading: say.t('tourism.perProject'), align: 'end', under: 'completed' },
  ],
  rows: rows.map(({ completed, count }, row) => [levelName(row, say), completed, count]),
})

/** A bar a level, from zero. */
function chart({ rows: all }: TourismFigures, look: Look, { from, to }: Page) {
  const rows = all.slice(from, to)
  return {
    ...base(look),
    xAxis: zeroBased(Math.max(0, ...all.map(({ completed }) => valueOf(completed) ?? 0))),
    yAxis: namesAxis(
      look,
      rows.map((_, row) => levelName(from + row, look.say)),
    ),
    series: [
      {
        id: 'completed',
        type: 'bar',
        // The row of the table that each bar stands for.
        rows: countedFrom(from, rows),
        itemStyle: { color: look.theme.data },
        data: rows.map(({ completed }) => valueOf(completed) ?? '-'),
      },
    ],
  }
}

export const scene = defineScene<TourismFigures>({
  id: 'tourism',
  order: 55,
  finding,
  subject: ({ at }, say) => say.t('tourism.subject', { period: say.toDate(at) }),
  facts: ({ rows }, say) =>
    rows.map(({ completed }, row) => ({ label: levelName(row, say), figure: completed })),
  table,
  chart,
  pages: (figures, _room, say) => [
    { from: 0, to: figures.rows.length, characters: tableCharacters(table(figures, say)) },
  ],
})
