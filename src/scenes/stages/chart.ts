import type { Look } from '@/charts/look'
import { base, label, namesAxis, zeroBased } from '@/charts/pieces'
import { shortName } from '../naming'
import type { Page } from '../scene'
import { toldStage } from './finding'
import { gapOf, hasFlow, nodesOf, ribbonsOf, type FlowNode } from './flow-places'
import type { StagesFigures } from './stages'

const NODE_UNITS = 22
/** Room for names and counts at the sides of a drawing that stands alone, in table type sizes. */
const SIDE_EMS = 8.5

const rounded = (unit: number) => ({ borderRadius: [0, unit * 4, unit * 4, 0] })

/** Bars of the stages' projects, from zero. */
function bars({ flow }: StagesFigures, look: Look, { from, to }: Page) {
  const { theme, say, type, unit } = look
  const rows = flow.now.slice(from, to)
  const inside = look.labels === 'inside'
  return {
    ...base(look),
    grid: inside
      ? { left: type.table * SIDE_EMS, right: type.table * 4, top: 0, bottom: 0 }
      : { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: zeroBased(Math.max(0, ...flow.now.map(({ count }) => count.value))),
    yAxis: namesAxis(
      look,
      rows.map(({ stage }) => shortName(stage.name)),
    ),
    series: [
      {
        id: 'projects',
        type: 'bar',
        barWidth: '46%',
        itemStyle: { color: theme.data, ...rounded(unit) },
        label: { show: inside, position: 'right', ...label(look, theme.text, type.table, true) },
        data: rows.map(({ count }) => ({
          value: count.value,
          label: { formatter: () => say.figure(count).text },
        })),
      },
    ],
  }
}

function nodeColour(node: FlowNode, told: string | undefined, { theme }: Look): string {
  if (node.outside) return theme.line
  if (node.side === 'before') return theme.plan
  return node.key === `now:${told}` ? theme.accent : theme.data
}

/** The flow from the stages of the earlier period to those of this one: who stayed is pale, who moved stands out. */
function sankey(figures: StagesFigures, look: Look) {
  const { theme, say, type, unit } = look
  const inside = look.labels === 'inside'
  const told = toldStage(figures)?.stage.id
  const nodes = nodesOf(figures.flow, say)
  const side = inside ? type.table * SIDE_EMS : 0
  const edge = inside ? type.table : 0
  const height = look.height - 2 * edge
  const colour = (to: string | null) => (to === told ? theme.accent : theme.data)
  return {
    ...base(look),
    series: [
      {
        id: 'flow',
        type: 'sankey',
        ...{ left: side, right: side, top: edge, bottom: edge },
        ...{ nodeWidth: unit * NODE_UNITS, nodeGap: gapOf(nodes, height, type.table), layoutIterations: 0 },
        draggable: false,
        silent: true,
        label: { show: inside, distance: type.axis * 0.5, ...label(look, theme.text, type.table) },
        lineStyle: { curveness: 0.5 },
        data: nodes.map((node) => ({
          name: node.key,
          value: node.count.value,
          depth: node.side === 'before' ? 0 : 1,
          itemStyle: { color: nodeColour(node, told, look), borderWidth: 0 },
          label: {
            position: node.side === 'before' ? 'left' : 'right',
            formatter: () => `${shortName(node.name)} ${say.figure(node.count).text}`,
            width: side - type.table,
            overflow: 'truncate',
          },
        })),
        links: ribbonsOf(figures.flow).map(({ source, target, count, stays, from, to }) => ({
          ...{ source, target, value: count.value },
          lineStyle: {
            color: stays || to === null ? theme.plan : from === null ? theme.muted : colour(to),
            opacity: stays ? 0.28 : 0.42,
          },
        })),
      },
    ],
  }
}

/** A flow where there is an earlier period, else bars. */
export const chart = (figures: StagesFigures, look: Look, page: Page) =>
  hasFlow(figures.flow) ? sankey(figures, look) : bars(figures, look, page)
