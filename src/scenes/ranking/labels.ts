import type { Look } from '@/core/charts/look'
import { label, textPoints } from '@/core/charts/pieces'
import { emsOf, rareIn, WIDEST } from '@/core/charts/text-width'
import { isAbsent } from '@/core/figures/figure'
import { groupName, labelOf } from '../naming'
import { HEADING_ROWS, type Board, type BoardSlot } from './board'
import { changeTone, writeChange } from './change'
import type { RankingFigures } from './figures'

/** Widths in table type sizes of what a drawing that stands alone writes at its sides. */
const NAME_EMS = 8.5
export const SCORE_EMS = 3.7
export const CHANGE_EMS = 3.8

interface LabelSurroundings {
  readonly figures: RankingFigures
  readonly board: Board
  readonly look: Look
  /** The district the finding points at. */
  readonly told: string | null
  /** The ends of the scale; labels keep a distance of `gap` layout pixels. */
  readonly min: number
  readonly max: number
  readonly gap: number
  /** On a phone: words stand in the upper part of their row. */
  readonly stacked: boolean
  /** The height above the rows, in rows. */
  readonly head: number
}

interface Text {
  /** In rows from the board's top. */
  readonly height: number
  readonly text: string
  readonly colour: string
  /** Type size in layout pixels, by default the table's; texts with a size of their own are not cut. */
  readonly size?: number
}

interface LabelSide {
  readonly x: number
  readonly position: 'left' | 'right'
  readonly distance: number
  readonly width: number
}

/** The texts at one side, as the labels of invisible points. */
const column = (
  id: string,
  { x, position, distance, width }: LabelSide,
  texts: readonly Text[],
  look: Look,
) => ({
  id,
  ...textPoints,
  data: texts.map(({ height, text, colour, size }) => ({
    value: [x, height],
    label: {
      show: true,
      position,
      distance,
      ...(size === undefined ? { width: width + rareIn(text) * look.type.table, overflow: 'truncate' } : {}),
      formatter: () => text,
      ...label(look, colour, size ?? look.type.table),
    },
  })),
})

/** What the dots mean. */
function legendWords({ ranking, at }: RankingFigures, { say }: Look) {
  const then = ranking.comparedWith === null ? '' : `○ ${say.quarterMark(ranking.comparedWith)} `
  return `${then}● ${say.quarterMark(at)}`
}

/** The room at the left for names, and for what the dots mean, which is never cut. */
export const leftRoom = (figures: RankingFigures, look: Look): number =>
  Math.max(look.type.table * NAME_EMS, emsOf(legendWords(figures, look)) * WIDEST * look.type.axis)

function legend({ figures, look, head, stacked }: LabelSurroundings): Text {
  return {
    // Beside the scale; on a phone above it.
    height: stacked ? -head * 0.8 : -head / 2,
    text: legendWords(figures, look),
    colour: look.theme.muted,
    size: look.type.axis,
  }
}

/** Rank and name at the left, score and change at the right. */
export function labels(around: LabelSurroundings) {
  const { board, look, told, min, max, gap, stacked } = around
  const { theme, say, type } = look
  const at = ({ now }: BoardSlot) => now + (stacked ? 0.28 : 0.5)
  const colourOf = ({ row }: BoardSlot) => (row.district.id === told ? theme.accent : theme.text)
  const name = (slot: BoardSlot): Text => {
    const { rank, district } = slot.row
    const written = isAbsent(rank) ? '–' : say.decimal(rank.value, 0).text
    return { height: at(slot), text: `${written}  ${labelOf(district)}`, colour: colourOf(slot) }
  }
  const score = (slot: BoardSlot): Text => {
    const { number, text } = say.figure(slot.row.score)
    return isAbsent(slot.row.score)
      ? { height: at(slot), text, colour: theme.muted }
      : { height: at(slot), text: number, colour: colourOf(slot) }
  }
  const change = (slot: BoardSlot): Text => {
    const tone = changeTone(slot.row.change)
    const text = writeChange(slot.row.change, say).text
    return { height: at(slot), text, colour: tone === 'plain' ? theme.muted : theme.lights[tone] }
  }
  const headings = board.headings.map(({ group, top }): Text => ({
    height: top + HEADING_ROWS / 2,
    text: groupName(group, say),
    colour: theme.muted,
  }))
  const ranked = board.slots.filter(({ row }) => !isAbsent(row.rank))
  const left: LabelSide = stacked
    ? { x: min, position: 'right', distance: -gap, width: type.table * NAME_EMS }
    : { x: min, position: 'left', distance: gap, width: type.table * NAME_EMS }
  const right = { x: max, position: stacked ? 'left' : 'right' } as const
  const scores: LabelSide = {
    ...right,
    distance: stacked ? type.table * CHANGE_EMS - gap : gap,
    width: type.table * SCORE_EMS,
  }
  const changes: LabelSide = {
    ...right,
    distance: stacked ? -gap : gap + scores.width,
    width: type.table * CHANGE_EMS,
  }
  return [
    column('names', left, [legend(around), ...headings, ...board.slots.map(name)], look),
    column('scores', scores, board.slots.map(score), look),
    column('changes', changes, ranked.map(change), look),
  ]
}
