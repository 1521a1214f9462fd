import type { Look } from '@/core/charts/look'
import { base, label, namesAxis, zeroBased } from '@/core/charts/pieces'
import { isStacked } from '@/core/charts/rows'
import { emsOf, rareIn } from '@/core/charts/text-width'
import type { Period } from '@/core/publication/period'
import { shortName } from '../naming'
import { countedFrom } from '../paging'
import type { Page } from '../scene'
import { toldStage } from './finding'
import { gapOf, hasFlow, nodesOf, ribbonsOf, type FlowNode, type Ribbon } from './flow-places'
import type { StagesFigures } from './figures'

/** Width of a node. */
export const NODE_UNITS = 22
/** ContentBox for names and counts at the sides of a drawing that stands alone, in table type sizes. */
const SIDE_EMS = 8.5
/** How much wider digits may be in fonts that are not ours. */
const TIGHT = 1.06

const rounded = (designPx: number) => ({ borderRadius: [0, designPx * 4, designPx * 4, 0] })

/** Bars of the stages' projects, from zero. */
function bars({ flow }: StagesFigures, look: Look, { from, to }: Page) {
  const { theme, say, type, designPx } = look
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
        rows: countedFrom(from, rows),
        type: 'bar',
        barWidth: '46%',
        itemStyle: { color: theme.data, ...rounded(designPx) },
        label: { show: inside, position: 'right', ...label(look, theme.text, type.table, true) },
        data: rows.map(({ count }) => ({
          value: count.value,
          label: { formatter: () => say.figure(count).text },
        })),
      },
    ],
  }
}

type Coloured = Pick<Look, 'theme'>

/** Movements are drawn faint; the stage in the finding stands out. */
export function nodeColour(node: FlowNode, told: string | undefined, { theme }: Coloured): string {
  if (node.outside) return theme.line
  if (node.side === 'before') return theme.plan
  return node.key === `now:${told}` ? theme.accent : theme.data
}

/** Projects that stayed are pale, those that moved stand out. */
export function ribbonStyle({ stays, from, to }: Ribbon, told: string | undefined, { theme }: Coloured) {
  const moved = to === told ? theme.accent : theme.data
  return {
    color: stays || to === null ? theme.plan : from === null ? theme.muted : moved,
    opacity: stays ? 0.28 : 0.42,
  }
}

/** Nodes without projects on top of both sides, which name the quarters in a drawing that stands alone. */
function headsOf({ at, flow: { since, total } }: StagesFigures, { say, theme }: Look) {
  const head = (side: FlowNode['side'], period: Period) => {
    const name = say.quarterMark(period)
    const label = {
      position: side === 'before' ? 'left' : 'right',
      formatter: () => name,
      color: theme.muted,
    }
    return {
      node: { key: `${side}-head`, stage: null, name, count: { ...total, value: 0 }, side, outside: true },
      drawn: { name: `${side}-head`, value: 0, depth: side === 'before' ? 0 : 1, label },
    }
  }
  return since === null ? [] : [head('before', since), head('now', at)]
}

/** The table's row of a stage; null where it has none now. */
function placeOf(now: StagesFigures['flow']['now'], id: string | null) {
  const place = now.findIndex(({ stage }) => stage.id === id)
  return place < 0 ? null : place
}

/** The flow from the stages of the earlier period to those of this one. The wall draws the same in FlowRibbons.vue. */
function sankey(figures: StagesFigures, look: Look) {
  const { theme, say, type, designPx } = look
  const inside = look.labels === 'inside'
  const told = toldStage(figures)?.stage.id
  const nodes = nodesOf(figures.flow, say)
  const ribbons = ribbonsOf(figures.flow)
  const heads = inside ? headsOf(figures, look) : []
  const rowOf = (id: string | null) => placeOf(figures.flow.now, id)
  const words = ({ name, count }: FlowNode) => `${shortName(name)} ${say.figure(count).text}`
  // On a phone words take no more than they need, so that the flow has room.
  const isTight = inside && isStacked(look)
  const size = isTight ? type.axis : type.table
  const widest = Math.max(...nodes.map((node) => emsOf(words(node))))
  const ems = isTight ? Math.min(SIDE_EMS, widest * TIGHT + 0.5) : SIDE_EMS
  const side = inside ? size * ems : 0
  const edge = inside ? type.table : 0
  const height = look.height - 2 * edge
  return {
    ...base(look),
    series: [
      {
        id: 'flow',
        // Of its links, then of its nodes.
        rows: [
          ...ribbons.map(({ to }) => rowOf(to)),
          ...heads.map(() => null),
          ...nodes.map(({ stage }) => rowOf(stage)),
        ],
        type: 'sankey',
        left: side,
        right: side,
        top: edge,
        bottom: edge,
        nodeWidth: designPx * NODE_UNITS,
        nodeGap: gapOf([...heads.map(({ node }) => node), ...nodes], height, type.table),
        layoutIterations: 0,
        draggable: false,
        silent: true,
        label: { show: inside, distance: size * 0.4, ...label(look, theme.text, size) },
        lineStyle: { curveness: 0.5 },
        data: [
          ...heads.map(({ drawn }) => drawn),
          ...nodes.map((node) => ({
            name: node.key,
            value: node.count.value,
            depth: node.side === 'before' ? 0 : 1,
            itemStyle: { color: nodeColour(node, told, look), borderWidth: 0 },
            label: {
              position: node.side === 'before' ? 'left' : 'right',
              formatter: () => words(node),
              width: side + size * (rareIn(node.name) - 0.4),
              overflow: 'truncate',
            },
          })),
        ],
        links: ribbons.map((ribbon) => ({
          source: ribbon.source,
          target: ribbon.target,
          value: ribbon.count.value,
          lineStyle: ribbonStyle(ribbon, told, look),
        })),
      },
    ],
  }
}

/** A flow where there is an earlier period, else bars. */
export const chart = (figures: StagesFigures, look: Look, page: Page) =>
  hasFlow(figures.flow) ? sankey(figures, look) : bars(figures, look, page)
