import type { Say } from '@/core/i18n/say'
import { columnsIn, factsIn, type Fact, type Table } from '@/core/i18n/table'
import { arrange, type Layout, type LayoutSizes } from '../arrangement'
import { evenPages } from '../paging'
import { districtList } from '../project-cells'
import { tablePages } from '../reading'
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
  return factsIn(say, [
    ['laggards.fact.count', together.count],
    ['laggards.fact.warned', together.warned],
    ...(worst ? [['laggards.fact.points', worst.points] as const] : []),
    ['laggards.fact.ratio', together.ratio],
  ])
}

function table({ at, rows }: LaggardsFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
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
      ...['light', 'problem', 'remedy'].map((id) => start(id)),
    ],
    rows: rows.map(({ project, districtNames, points, plan, completed, ratio, light }) => [
      ...[project.name, districtList(districtNames, say), orUnpublished(project.unit)],
      ...[points, plan, completed, ratio, light],
      orUnpublished(project.problem),
      orUnpublished(project.remedy),
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
    return tablePages(table(figures, say), evenPages(figures.rows.length, rows * boards))
  },
})
