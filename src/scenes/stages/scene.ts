import { known } from '@/core/figures/make'
import { movedId } from '@/core/figures/stages'
import type { Say } from '@/core/i18n/say'
import { columnsIn, type Fact, type Table } from '@/core/i18n/table'
import { chartRowPages } from '../chart-rows'
import { tablePages } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import type { StagesFigures } from './figures'
import { finding, toldStage } from './finding'
import { flowRoom, hasFlow, nodesOf } from './flow-places'

/** What there is to read at a node: a name of four characters, a count. */
const NODE_CHARACTERS = 8

function facts({ flow }: StagesFigures, say: Say): readonly Fact[] {
  const total = { label: say.t('stages.fact.total'), figure: flow.total }
  if (flow.since === null) return [total]
  return [
    total,
    { label: say.t('stages.fact.moved'), figure: flow.moved },
    ...(['entered', 'left'] as const)
      .map((name) => ({ label: say.t(`stages.fact.${name}`), figure: flow[name] }))
      .filter(({ figure }) => figure.value > 0),
  ]
}

/** The stages' projects, and where those of each stage came from. */
function table({ flow }: StagesFigures, say: Say): Table {
  const { since, now, before, parts } = flow
  const { start, end } = columnsIn(say)
  if (since === null)
    return {
      caption: say.t('stages.caption'),
      columns: [start('stage'), end('now', say.t('common.column.count'))],
      rows: now.map((row) => [row.stage.name, row.count]),
    }
  const sources = [...before.map((row) => row.stage), null]
  const cell = (from: string | null, to: string | null) =>
    parts.find((part) => part.from === from && part.to === to)?.count ??
    known(movedId(from, to), 0, 'count', 'count')
  const fromAll = (to: string | null) => sources.map((source) => cell(source?.id ?? null, to))
  return {
    caption: say.t('stages.captionMoved', { quarter: say.quarter(since) }),
    columns: [
      start('stage'),
      end('now', say.t('stages.column.now')),
      end('before', say.t('stages.column.before')),
      ...sources.map((source) =>
        end(
          source ? `from-${source.id}` : 'entered',
          source ? say.t('stages.from', { stage: source.name }) : say.t('stages.entered'),
        ),
      ),
    ],
    rows: [
      ...now.map((row) => [
        row.stage.name,
        row.count,
        before.find((earlier) => earlier.stage.id === row.stage.id)?.count ?? '',
        ...fromAll(row.stage.id),
      ]),
      ...(flow.left.value > 0
        ? [[say.t('stages.left'), flow.left, '', ...sources.map((s) => (s ? cell(s.id, null) : ''))]]
        : []),
    ],
  }
}

export const scene = defineScene<StagesFigures>({
  id: 'stages',
  order: 70,
  finding,
  subject: ({ at, flow }, say) =>
    say.t(flow.since === null ? 'stages.subject' : 'stages.subjectMoved', { quarter: say.quarter(at) }),
  facts,
  table,
  chart,
  pages(figures, room, say) {
    const { flow } = figures
    if (hasFlow(flow)) {
      const told = toldStage(figures)
      const names = told?.projects.slice(0, flowRoom(room, true).names).map(({ name }) => name) ?? []
      const characters = [...names.join('')].length + nodesOf(flow, say).length * NODE_CHARACTERS
      return [{ from: 0, to: flow.now.length, characters }]
    }
    return tablePages(table(figures, say), chartRowPages(flow.now.length, room))
  },
})
