import type { Look } from '@/charts/look'
import { base, label } from '@/charts/pieces'
import { roundScale } from '@/charts/scale'
import { isAbsent, valueOf } from '@/figures/figure'
import { groupName } from '../naming'
import type { Page } from '../scene'
import { boardOf, HEADING_ROWS, type Board, type Slot } from './board'
import { changeTone, writeChange } from './change'
import type { RankingFigures } from './ranking'
import { pointedAt, storyOf } from './story'

/** Room above the rows for the scale's numbers, in design units: the layout's heading line is as tall. */
export const HEAD_UNITS = 64
/** Room at both ends of the scale, so that a dot upon an end is whole. */
const END_UNITS = 30
/** Widths in type sizes of the names and numbers that a drawing on its own writes at its sides. */
const NAME_EMS = 8.5
const NUMBERS_EMS = 7.5

type Drawn = { readonly board: Board; readonly look: Look; readonly rowPx: number }

/** Last time's dot, hollow; this time's, full; the line between them. Both points always exist, so that updates move them. */
function dots({ row, now, before }: Slot, { look, rowPx }: Drawn, isTold: boolean) {
  const { theme, unit, moment } = look
  const y = (moment === 'now' ? now : before) + 0.5
  const then = valueOf(row.previousScore)
  const score = valueOf(row.score)
  const end = moment === 'now' ? (score ?? then) : (then ?? score)
  const color = isTold ? theme.accent : theme.data
  const point = (x: number | null, size: number, itemStyle: object) => ({
    value: [x ?? '-', y],
    symbol: 'circle',
    symbolSize: size,
    itemStyle,
  })
  const isShown = score !== null && moment === 'now'
  return {
    id: row.district.id,
    type: 'line',
    z: isTold ? 4 : 3,
    clip: false,
    silent: true,
    lineStyle: { color, width: Math.min(unit * 9, rowPx * 0.1), opacity: 0.6 },
    data: [
      point(then ?? end, then === null ? 0 : Math.min(unit * 26, rowPx * 0.32), {
        color: theme.ground,
        borderColor: theme.muted,
        borderWidth: unit * 3.5,
      }),
      point(end, isShown ? Math.min(unit * 44, rowPx * 0.52) : 0, { color }),
    ],
  }
}

/** A thin track a row, in one series with gaps. */
const tracks = ({ board, look }: Drawn, min: number, max: number) => ({
  id: 'tracks',
  type: 'line',
  z: 1,
  clip: false,
  silent: true,
  animation: false,
  symbol: 'none',
  lineStyle: { color: look.theme.line, width: look.unit * 2 },
  data: board.slots.flatMap(({ now }) => [
    [min, now + 0.5],
    [max, now + 0.5],
    ['-', '-'],
  ]),
})

const texts = (id: string, data: readonly object[]) => ({
  id,
  type: 'scatter',
  z: 5,
  clip: false,
  silent: true,
  animation: false,
  symbolSize: 0,
  data,
})

/** Names at the left and numbers at the right, for a drawing that stands alone. */
function labels({ board, look }: Drawn, min: number, max: number, told: string | null) {
  const { theme, say, type, unit } = look
  const text = (
    value: readonly number[],
    position: 'left' | 'right',
    written: string,
    ems: number,
    colour: string,
  ) => ({
    value,
    label: {
      show: true,
      position,
      distance: unit * END_UNITS,
      formatter: () => written,
      width: type.table * ems,
      overflow: 'truncate',
      ...label(look, colour, type.table),
    },
  })
  const colour = ({ row }: Slot) => (row.district.id === told ? theme.accent : theme.text)
  const rankOf = ({ row }: Slot) => (isAbsent(row.rank) ? '–' : say.decimal(row.rank.value, 0).text)
  const change = ({ row }: Slot) => (isAbsent(row.rank) ? '' : `  ${writeChange(row.change, say).text}`)
  const scoreOf = ({ row }: Slot) =>
    isAbsent(row.score) ? say.figure(row.score).text : say.figure(row.score).number
  return [
    texts('names', [
      ...board.slots.map((slot) =>
        text(
          [min, slot.now + 0.5],
          'left',
          `${rankOf(slot)}  ${slot.row.district.name}`,
          NAME_EMS,
          colour(slot),
        ),
      ),
      ...board.headings.map(({ group, top }) =>
        text([min, top + HEADING_ROWS / 2], 'left', groupName(group, say), NAME_EMS, theme.muted),
      ),
    ]),
    texts(
      'numbers',
      board.slots.map((slot) => {
        const tone = changeTone(slot.row.change)
        const plainColour = slot.row.district.id === told ? theme.accent : theme.text
        const written = scoreOf(slot) + change(slot)
        return text(
          [max, slot.now + 0.5],
          'right',
          written,
          NUMBERS_EMS,
          tone === 'plain' ? plainColour : theme.lights[tone],
        )
      }),
    ),
  ]
}

/** Dots of last time's and this time's score on one shared scale, a row a district. */
export function chart({ ranking }: RankingFigures, look: Look, page: Page) {
  const { theme, say, type, unit } = look
  const inside = look.labels === 'inside'
  const board = boardOf(ranking.rows.slice(page.from, page.to))
  const told = pointedAt(storyOf(ranking))
  const top = inside ? type.axis * 2.4 : unit * HEAD_UNITS
  const bottom = inside ? type.axis * 0.6 : 0
  const drawn = { board, look, rowPx: (look.height - top - bottom) / Math.max(board.rows, 1) }
  const scores = ranking.rows.flatMap(({ score, previousScore }) =>
    [valueOf(score), valueOf(previousScore)].filter((value) => value !== null),
  )
  const { min, max, step, decimals } = roundScale(scores)
  return {
    ...base(look),
    grid: {
      top,
      bottom,
      left: inside ? type.table * NAME_EMS + unit * END_UNITS : unit * END_UNITS,
      right: inside ? type.table * NUMBERS_EMS + unit * END_UNITS : unit * END_UNITS,
    },
    xAxis: {
      type: 'value',
      position: 'top',
      min,
      max,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        show: scores.length > 0,
        hideOverlap: true,
        margin: inside ? type.axis * 0.5 : (unit * HEAD_UNITS - type.axis * 0.6) / 2,
        formatter: (value: number) => say.decimal(value, decimals).text,
        ...label(look, theme.muted),
      },
    },
    yAxis: { type: 'value', inverse: true, min: 0, max: Math.max(board.rows, 1), show: false },
    series: [
      tracks(drawn, min, max),
      ...board.slots.map((slot) => dots(slot, drawn, slot.row.district.id === told)),
      ...(inside ? labels(drawn, min, max, told) : []),
    ],
  }
}
