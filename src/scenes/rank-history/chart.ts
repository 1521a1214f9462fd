import type { Look } from '@/core/charts/look'
import { base, label, textPoints } from '@/core/charts/pieces'
import { rareIn } from '@/core/charts/text-width'
import { districtColour } from '@/core/charts/theme'
import { isAbsent } from '@/core/figures/figure'
import type { Period } from '@/core/publication/period'
import { groupName, labelOf } from '../naming'
import { HEADING_RANKS, lanesOf, numeralOf, type Lanes, type Track } from './lanes'
import type { RankHistoryFigures } from './figures'
import { netStory, pointedAt } from './story'

/** ContentBox below the lines for the periods' names, in axis type sizes: the layout leaves as much. */
export const FOOT_EMS = 3.3
/** ContentBox at both ends of the lines, so that a marker upon an end is whole, in design units. */
const END_UNITS = 28
const MARKER_UNITS = 46
/** Least distance of periods, in type sizes, at which each has its name, and at which markers have numerals. */
const PERIOD_EMS = 4.2
const NAME_EMS = 8.5

function line(track: Track, look: Look, told: string | null, gapPx: number, rankPx: number) {
  const { say, theme, type, designPx } = look
  const { series, place, heights } = track
  const isTold = series.district.id === told
  const color = districtColour(theme, place)
  const numerals = isTold && gapPx >= type.axis * 2.4 && rankPx >= type.axis * 2
  const marker = numerals
    ? Math.min(MARKER_UNITS * designPx, rankPx * 0.8)
    : Math.min(isTold ? designPx * 26 : designPx * 16, rankPx * 0.5)
  return {
    id: series.district.id,
    rows: heights.map(() => place),
    name: series.district.name,
    type: 'line',
    z: isTold ? 4 : 3,
    clip: false,
    silent: true,
    connectNulls: false,
    smooth: 0.35,
    smoothMonotone: 'x',
    symbol: 'circle',
    symbolSize: marker,
    showAllSymbol: true,
    lineStyle: { color, width: designPx * (isTold ? 9 : 4), opacity: told === null || isTold ? 1 : 0.6 },
    itemStyle: { color, opacity: told === null || isTold ? 1 : 0.8 },
    data: heights.map((height, at) => {
      const rank = series.ranks[at]
      return {
        value: height ?? '-',
        label: {
          show: numerals && height !== null,
          position: 'inside',
          formatter: () => (rank && !isAbsent(rank) ? say.decimal(rank.value, 0).text : ''),
          ...label(look, theme.ground, type.axis, true),
        },
      }
    }),
  }
}

/** Rank and name at the lines' ends, for a drawing that stands alone. */
function ends({ headings, tracks }: Lanes, look: Look, periods: readonly Period[], told: string | null) {
  const { say, theme, type, designPx } = look
  const text = (
    at: number,
    height: number,
    position: 'left' | 'right' | 'insideLeft',
    written: string,
    colour: string,
  ) => ({
    value: [at, height],
    label: {
      show: true,
      position,
      distance: designPx * (END_UNITS + 6),
      formatter: () => written,
      width: type.table * (NAME_EMS + rareIn(written)),
      overflow: 'truncate',
      ...label(look, colour, type.table),
    },
  })
  const last = periods.length - 1
  return {
    id: 'ends',
    ...textPoints,
    data: [
      ...tracks.map(({ series, place, end }) => {
        const written = numeralOf(series.ranks.at(-1), say)
        const colour = series.district.id === told ? districtColour(theme, place) : theme.text
        return text(last, end, 'right', `${written}  ${labelOf(series.district)}`, colour)
      }),
      ...headings.map(({ group, top }) =>
        text(last, top + HEADING_RANKS / 2, 'right', groupName(group, say), theme.muted),
      ),
    ],
  }
}

/** Every district's rank in every period, rank 1 on top; a line breaks where there was no assessment. */
export function chart({ history }: RankHistoryFigures, look: Look) {
  const { say, theme, type, designPx, width, height } = look
  const { periods, assessed } = history
  const inside = look.labels === 'inside'
  const lanes = lanesOf(history)
  const told = pointedAt(netStory(history))
  const left = designPx * END_UNITS + (inside ? type.axis : 0)
  const right = designPx * END_UNITS + (inside ? type.table * NAME_EMS : 0)
  const bottom = type.axis * FOOT_EMS
  const gapPx = (width - left - right) / Math.max(periods.length - 1, 1)
  const rankPx = (height - bottom) / Math.max(lanes.ranks, 1)
  const every = Math.max(1, Math.ceil((type.axis * PERIOD_EMS) / Math.max(gapPx, 1)))
  const named = (at: number) => (periods.length - 1 - at) % every === 0
  const mark = (period: Period, at: number) => {
    const short = every === 1 && at > 0 && !period.endsWith('Q1')
    const gap = assessed[at] ? '' : `\n${say.t('rank-history.notAssessed')}`
    return named(at) ? say.quarterMark(period, short) + gap : ''
  }
  return {
    ...base(look),
    grid: { top: 0, left, right, bottom },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: periods.map(mark),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: {
        show: true,
        interval: 0,
        lineStyle: { color: theme.line, width: designPx * 1.5, opacity: 0.7 },
      },
      axisLabel: {
        interval: 0,
        margin: type.axis * 0.5,
        lineHeight: type.axis * 1.2,
        ...label(look, theme.muted),
      },
    },
    yAxis: { type: 'value', inverse: true, min: 0, max: Math.max(lanes.ranks, 1), show: false },
    series: [
      ...lanes.tracks.map((track) => line(track, look, told, gapPx, rankPx)),
      ...(inside ? [ends(lanes, look, periods, told)] : []),
    ],
  }
}
