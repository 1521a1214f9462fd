import type { Say } from '@/core/i18n/say'
import type { Fact, Table } from '@/core/i18n/table'
import { arrange, type Layout, type LayoutSizes } from '../arrangement'
import { evenPages } from '../paging'
import { tableCharacters } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import type { LaggardsFigures } from './figures'
import { finding } from './finding'

/** A row is three lines of problem and remedy beside each other; in bands and stacked, below each other. */
export const SIZES: Readonly<Record<Layout, LayoutSizes>> = {
  columns: { from: 58, head: 2.75, row: 4.5 },
  bands: { from: 48, head: 2.75, row: 6 },
  stacked: { from: 34, head: 2.75, row: 9.6 },
  narrow: { from: 0, head: 4.1, row: 12.4 },
}

function facts({ together, rows }: LaggardsFigures, say: Say): readonly Fact[] {
  const [worst] = rows
  return [
    { label: say.t('laggards.fact.count'), figure: together.count },
    { label: say.t('laggards.fact.warned'), figure: together.warned },
    ...(worst ? [{ label: say.t('laggards.fact.points'), figure: worst.points }] : []),
    { label: say.t('laggards.fact.ratio'), figure: together.ratio },
  ]
}

function table({ at, rows }: LaggardsFigures, say: Say): Table {
  const start = (id: string) => ({ id, heading: say.t(`common.column.${id}`), align: 'start' as const })
  const end = (id: string) => ({ id, heading: say.t(`common.column.${id}`), align: 'end' as const })
  const orUnpublished = (text: string | null) => text ?? say.absent('not-published')
  return {
    caption: say.t('laggards.caption', { period: say.toDate(at) }),
    columns: [
      start('project'),
      { ...start('district'), under: 'project' },
      { ...start('unit'), under: 'project' },
      { ...end('points'), under: 'ratio' },
      end('plan'),
      { ...end('completed'), under: 'plan' },
      end('ratio'),
      ...['light', 'problem', 'remedy'].map(start),
    ],
    rows: rows.map(({ project, districtNames, points, plan, completed, ratio, light }) => [
      ...[project.name, say.list(districtNames), orUnpublished(project.unit)],
      ...[points, plan, completed, ratio, light],
      ...[orUnpublished(project.problem), orUnpublished(project.remedy)],
    ]),
  }
}

export const scene = defineScene<LaggardsFigures>({
  id: 'laggards',
  order: 90,
  text: true,
  finding,
  subject({ at, rows, together }, say) {
    const period = say.toDate(at)
    return rows.length < together.count.value
      ? say.t('laggards.subjectOfSome', { period, count: rows.length })
      : say.t('laggards.subject', { period })
  },
  facts,
  table,
  chart,
  mostDrawn: 10,
  pages(figures, room, say) {
    const { rows, boards } = arrange(room, SIZES)
    const written = table(figures, say)
    return evenPages(figures.rows.length, rows * boards).map(({ from, to }) => ({
      from,
      to,
      characters: tableCharacters(written, from, to),
    }))
  },
})
