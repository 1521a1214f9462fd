import type { Figure } from '@/core/figures/figure'
import type { StageFlow, StageFlowPart } from '@/core/figures/stage-flow'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'

/** Heights in table type sizes: the head above the flow, a node's label, and a named project. */
export const HEAD_EMS = 2
export const LABEL_EMS = 1.9
const NAMED_EMS = 3.5
/** What the heading above the named projects takes. */
const LIST_HEAD_EMS = 3.4
/** The flow's share of the height where the named projects stand below it. */
const STACKED_SHARE = 0.56
/** The most stages that are drawn as a flow. */
const MOST_STAGES = 8

/** A stage on one side, or the projects newly published (before) or no longer published (now). */
export interface FlowNode {
  readonly key: string
  /** The stage's id; null for what comes from or goes to nowhere. */
  readonly stage: string | null
  readonly name: string
  readonly count: Figure
  readonly side: 'before' | 'now'
  /** Not a stage, but projects that are newly or no longer published. */
  readonly outside: boolean
}

export interface PlacedNode extends FlowNode {
  readonly topPx: number
  readonly heightPx: number
}

export interface Ribbon extends StageFlowPart {
  readonly source: string
  readonly target: string
  readonly stays: boolean
}

export interface PlacedRibbon extends Ribbon {
  readonly heightPx: number
  /** Middle of the ribbon where it leaves the left side, and where it meets the right one. */
  readonly startPx: number
  readonly endPx: number
}

/** True where the movement can be drawn as a flow: there is an earlier period, and few enough stages. */
export const hasFlow = ({ since, before, now }: StageFlow): boolean =>
  since !== null && Math.max(before.length, now.length) <= MOST_STAGES

/** Both sides of the flow, each from the top down. */
export function nodesOf({ before, now, entered, left }: StageFlow, say: Say): readonly FlowNode[] {
  const stages = (side: FlowNode['side'], rows: StageFlow['now']) =>
    rows.map(({ stage, count }) => ({
      key: `${side}:${stage.id}`,
      stage: stage.id,
      name: stage.name,
      count,
      side,
      outside: false,
    }))
  const outside = (key: string, name: string, count: Figure, side: FlowNode['side']) =>
    count.value > 0 ? [{ key, stage: null, name, count, side, outside: true }] : []
  return [
    ...stages('before', before),
    ...outside('before', say.t('stages.entered'), entered, 'before'),
    ...stages('now', now),
    ...outside('now', say.t('stages.left'), left, 'now'),
  ]
}

/** The parts of the flow between the nodes' keys. */
export const ribbonsOf = ({ parts }: StageFlow): readonly Ribbon[] =>
  parts.map((part) => ({
    ...part,
    source: part.from === null ? 'before' : `before:${part.from}`,
    target: part.to === null ? 'now' : `now:${part.to}`,
    stays: part.from === part.to,
  }))

/** The gap between two nodes: a label's height, but never more than half of the flow. */
export function gapOf(nodes: readonly FlowNode[], heightPx: number, tablePx: number): number {
  const most = Math.max(
    ...(['before', 'now'] as const).map((side) => nodes.filter((n) => n.side === side).length),
  )
  return Math.min(LABEL_EMS * tablePx, (heightPx * 0.5) / Math.max(1, most - 1))
}

/** Where ECharts puts the nodes of a two-sided flow without iterations: each side from the top, on one scale. */
export function placeNodes(
  nodes: readonly FlowNode[],
  heightPx: number,
  gapPx: number,
): readonly PlacedNode[] {
  const sides = (['before', 'now'] as const).map((side) => nodes.filter((node) => node.side === side))
  const scales = sides.map((side) => {
    const sum = side.reduce((total, { count }) => total + count.value, 0)
    return sum === 0 ? Infinity : (heightPx - (side.length - 1) * gapPx) / sum
  })
  const scale = Math.min(...scales)
  return sides.flatMap((side) => {
    let topPx = 0
    return side.map((node) => {
      const placed = { ...node, topPx, heightPx: node.count.value === 0 ? 0 : node.count.value * scale }
      topPx += placed.heightPx + gapPx
      return placed
    })
  })
}

/** Where the ribbons leave and arrive: at each side one below the other, in the order of the other side. */
export function placeRibbons(
  ribbons: readonly Ribbon[],
  nodes: readonly PlacedNode[],
): readonly PlacedRibbon[] {
  const at = new Map(nodes.map((node) => [node.key, node]))
  const topOf = (key: string) => at.get(key)?.topPx ?? 0
  const heightOf = ({ target, count }: Ribbon) => {
    const node = at.get(target)
    return node && node.count.value > 0 ? (count.value * node.heightPx) / node.count.value : 0
  }
  const middles = (end: 'source' | 'target', other: 'source' | 'target') => {
    const filled = new Map<string, number>()
    const ordered = ribbons.toSorted((a, b) => topOf(a[other]) - topOf(b[other]))
    return new Map(
      ordered.map((ribbon) => {
        const from = filled.get(ribbon[end]) ?? topOf(ribbon[end])
        filled.set(ribbon[end], from + heightOf(ribbon))
        return [ribbon, from + heightOf(ribbon) / 2]
      }),
    )
  }
  const starts = middles('source', 'target')
  const ends = middles('target', 'source')
  return ribbons.map((ribbon) => ({
    ...ribbon,
    heightPx: heightOf(ribbon),
    startPx: starts.get(ribbon) ?? 0,
    endPx: ends.get(ribbon) ?? 0,
  }))
}

/** How high the flow is, and how many projects can be named beside or below it. */
export function flowRoom({ shape, height, type: { table } }: ContentBox, isListed: boolean) {
  const isStacked = shape === 'portrait' || shape === 'narrow'
  const flowPx = isStacked && isListed ? height * STACKED_SHARE : height
  const listPx = (isStacked ? height - flowPx : height) - LIST_HEAD_EMS * table
  return {
    plotPx: Math.max(0, flowPx - (HEAD_EMS + LABEL_EMS) * table),
    names: Math.max(0, Math.floor(listPx / (NAMED_EMS * table))),
  }
}
