import type { Look } from '@/core/charts/look'
import { base, label } from '@/core/charts/pieces'
import { isStacked } from '@/core/charts/rows'
import { roundScale } from '@/core/charts/scale'
import { valueOf } from '@/core/figures/figure'
import type { Page } from '../scene'
import { boardOf, type Board, type BoardSlot } from './board'
import { CHANGE_EMS, labels, leftRoom, SCORE_EMS } from './labels'
import type { RankingFigures } from './figures'
import { pointedAt, storyOf } from './story'

/** ContentBox above the rows for the scale's numbers, in design units: the layout's heading line is as tall. */
export const HEAD_UNITS = 64
/** ContentBox at both ends of the scale, so that a dot upon an end is whole. */
const END_UNITS = 30

type Drawn = { readonly board: Board; readonly look: Look; readonly rowPx: number; readonly stacked: boolean }

/** The middle of a row's dots: lower on a phone, where the words stand above. */
const middle = ({ stacked }: Drawn) => (stacked ? 0.72 : 0.5)

/**
 * A hollow dot for last time, a full one for this time, and the line between them. Both always exist, so that updates
 * can move them.
 */
function dots({ row, now, before }: BoardSlot, drawn: Drawn, isTold: boolean, place: number) {
  const { look } = drawn
  const rowPx = drawn.stacked ? drawn.rowPx * 0.6 : drawn.rowPx
  const { theme, designPx, moment } = look
  const y = (moment === 'now' ? now : before) + middle(drawn)
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
    rows: [place, place],
    type: 'line',
    z: isTold ? 4 : 3,
    clip: false,
    silent: true,
    lineStyle: { color, width: Math.min(designPx * 9, rowPx * 0.1), opacity: 0.6 },
    data: [
      point(then ?? end, then === null ? 0 : Math.min(designPx * 26, rowPx * 0.32), {
        color: theme.ground,
        borderColor: theme.muted,
        borderWidth: designPx * 3.5,
      }),
      point(end, isShown ? Math.min(designPx * 44, rowPx * 0.52) : 0, { color }),
    ],
  }
}

/** A thin track a row, in one series with gaps. */
const tracks = (drawn: Drawn, min: number, max: number) => ({
  id: 'tracks',
  type: 'line',
  z: 1,
  clip: false,
  silent: true,
  animation: false,
  symbol: 'none',
  lineStyle: { color: drawn.look.theme.line, width: drawn.look.designPx * 2 },
  data: drawn.board.slots.flatMap(({ now }) => [
    [min, now + middle(drawn)],
    [max, now + middle(drawn)],
    ['-', '-'],
  ]),
})

/** Dots of last time's and this time's score on one shared scale, a row a district. */
export function chart(figures: RankingFigures, look: Look, page: Page) {
  const { ranking } = figures
  const { theme, say, type, designPx } = look
  const inside = look.labels === 'inside'
  const board = boardOf(ranking.rows.slice(page.from, page.to))
  const told = pointedAt(storyOf(ranking))
  const stacked = isStacked(look)
  const top = inside ? type.axis * (stacked ? 4.2 : 2.4) : designPx * HEAD_UNITS
  const bottom = inside ? type.axis * 0.6 : 0
  const gap = designPx * END_UNITS
  const drawn = { board, look, stacked, rowPx: (look.height - top - bottom) / Math.max(board.rows, 1) }
  const scores = ranking.rows.flatMap(({ score, previousScore }) =>
    [valueOf(score), valueOf(previousScore)].filter((value) => value !== null),
  )
  const { min, max, step, decimals } = roundScale(scores)
  return {
    ...base(look),
    grid: {
      top,
      bottom,
      left: gap + (inside && !stacked ? leftRoom(figures, look) : 0),
      right: gap + (inside && !stacked ? type.table * (SCORE_EMS + CHANGE_EMS) : 0),
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
        margin: inside ? type.axis * 0.5 : (designPx * HEAD_UNITS - type.axis * 0.6) / 2,
        formatter: (value: number) => say.decimal(value, decimals).text,
        ...label(look, theme.muted),
      },
    },
    yAxis: { type: 'value', inverse: true, min: 0, max: Math.max(board.rows, 1), show: false },
    series: [
      tracks(drawn, min, max),
      ...board.slots.map((slot) =>
        dots(slot, drawn, slot.row.district.id === told, ranking.rows.indexOf(slot.row)),
      ),
      ...(inside
        ? labels({ figures, board, look, told, min, max, gap, stacked, head: top / drawn.rowPx })
        : []),
    ],
  }
}
