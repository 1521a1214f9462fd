import type { EChartsCoreOption } from 'echarts/core'
import { init } from '#echarts-alone'
import type { Look, TypeSizes } from '@/core/charts/look'
import { isStacked } from '@/core/charts/rows'
import type { Theme } from '@/core/charts/theme'
import type { Say } from '@/core/i18n/say'
import { cleanSvg, type Mark } from './clean-svg'
import type { Span, ToldScene } from './told'

/** How a drawing is made: colours, language, width, type size. */
export interface DrawingSpec {
  readonly theme: Theme
  readonly say: Say
  readonly width: number
  /** By its rows where it is not given. */
  readonly height?: number
  /** The height of a chart without rows, as a share of its width; 0.46 by default. */
  readonly landscape?: number
  /** The two sizes a drawing uses, names and values; scales and remarks. */
  readonly table: number
  readonly axis: number
  /** Prefix of its ids, so that two drawings on one page do not clash. */
  readonly prefix?: string
  /** What its marks say: which row of the table they stand for, or their series and place (usual). */
  readonly marks?: 'rows' | 'series'
}

/** A scene's chart as the inside of an SVG. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
  /** The rows it shows; fewer than the table has where a list is long. */
  readonly rows: Span
}

/** A design unit: the wall's table type is 26 of them. */
const TABLE_UNITS = 26
/** Rows of a chart that are drawn at all. */
const MOST = 60

const typeOf = ({ table, axis }: DrawingSpec): TypeSizes => ({
  body: table,
  table,
  axis,
  footer: axis,
  finding: table * 1.7,
  hero: table * 3,
})

const lookOf = (spec: DrawingSpec, height: number): Look => ({
  theme: spec.theme,
  say: spec.say,
  type: typeOf(spec),
  designPx: spec.table / TABLE_UNITS,
  width: spec.width,
  height,
  labels: 'inside',
  motion: false,
  moment: 'now',
})

interface Axis {
  readonly type?: string
  readonly data?: readonly unknown[]
  readonly max?: number
}
const listed = <T>(one: T | readonly T[] | undefined) =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]

/**
 * Heights of a chart's rows, in the size of its names: with two lines of words beside them, with bars of quarters, or
 * plain.
 */
const ROW_EMS = {
  words: 2.7,
  grids: 3.4,
  bare: 1.9,
  scale: 2.3,
  above: { words: 4.2, grids: 5, bare: 3.2, scale: 3.4 },
} as const
/** Room for scale and legend. */
const HEAD_EMS = 2.6

/** The height a chart asks for: by its rows, else by its width. */
function heightOf(option: EChartsCoreOption, spec: DrawingSpec) {
  const { width, table } = spec
  const ems = isStacked(lookOf(spec, width)) ? ROW_EMS.above : ROW_EMS
  const axes = listed(option['yAxis'] as Axis | readonly Axis[] | undefined)
  const names = axes.filter(({ type }) => type === 'category')
  const grids = listed(option['grid'] as object | readonly object[] | undefined).length
  const rows = Math.max(0, ...names.map(({ data }) => data?.length ?? 0))
  if (rows > 0) {
    const each = grids > 1 ? ems.grids : names.length > 1 ? ems.words : ems.bare
    return Math.round((rows * each + HEAD_EMS) * table)
  }
  const [axis] = axes
  const isLinesOfRanks = axes.length === 1 && axis?.type === 'value' && 'inverse' in axis
  if (isLinesOfRanks) return Math.round(((axis.max ?? 1) * ems.scale + HEAD_EMS + 1) * table)
  // The proportion of vertical bars and flows: landscape where there is room, nearly square on a phone.
  return Math.round(Math.min(width * 0.72, Math.max(width * (spec.landscape ?? 0.46), 17 * table)))
}

/** On a wall charts are silent, because nobody points; here marks must carry their series and index. */
const awake = (option: EChartsCoreOption): EChartsCoreOption => ({
  ...option,
  series: listed(option['series'] as object | readonly object[] | undefined).map((each) => ({
    ...each,
    silent: false,
    emphasis: { disabled: true },
  })),
})

/** Renders an option on no page at all; the instance is disposed of whatever happens. */
function render(option: EChartsCoreOption, width: number, height: number) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...awake(option), animation: false })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/** A series as the scenes write them: `rows` are the table's rows that its marks stand for, a flow's links before its nodes. */
interface Series {
  readonly id?: string
  readonly type?: string
  readonly rows?: readonly (number | null)[]
  readonly links?: readonly { readonly target: string }[]
  readonly data?: readonly { readonly name: string }[]
}

/** What is written at the marks of a drawing: the table's row, `data-r`, or series and place, `data-s` and `data-i`. */
function marksOf(option: EChartsCoreOption, marks: DrawingSpec['marks']): Mark {
  const all = listed(option['series'] as Series | readonly Series[] | undefined)
  const counts = all.map(() => 0)
  return (at, place) => {
    const { id = '', type, rows = [], links = [], data = [] } = all[at] ?? {}
    // A flow counts its links, then its nodes, from 0 each.
    const isFlow = type === 'sankey'
    const index = isFlow ? (counts[at] ?? 0) : place
    counts[at] = index + 1
    if (marks === 'rows') {
      const row = rows[index] ?? null
      return row === null ? '' : ` data-r="${row}"`
    }
    const names = isFlow ? [...links.map(({ target }) => target), ...data.map(({ name }) => name)] : []
    return ` data-s="${names[index] ?? id}" data-i="${place}"`
  }
}

/** How many rows of a long list a height holds. */
const rowsThatFit = (told: ToldScene, { height, table }: DrawingSpec) => {
  const most = told.scene.mostDrawn
  if (most === undefined) return MOST
  return height === undefined
    ? most
    : Math.min(most, Math.max(3, Math.floor(height / (ROW_EMS.bare * table)) - 1))
}

/** Where the height is too small for the rows, type shrinks to this share at most. */
const LEAST_SHARE = 0.62

/** A scene's chart as ECharts draws it, on the server as on the wall; null where the scene is text. */
export function drawChart(told: ToldScene, spec: DrawingSpec): Drawing | null {
  const rows = { from: 0, to: Math.min(told.table.rows.length, rowsThatFit(told, spec)) }
  const first = told.draw(lookOf(spec, spec.height ?? spec.width), rows)
  if (first === null) return null
  const asked = heightOf(first, spec)
  const height = spec.height ?? asked
  const hasRows = listed(first['yAxis'] as Axis | readonly Axis[] | undefined).some(
    ({ type }) => type === 'category',
  )
  const share = hasRows ? Math.max(LEAST_SHARE, Math.min(1, height / asked)) : 1
  const fitted = { ...spec, table: spec.table * share, axis: spec.axis * share }
  const option = told.draw(lookOf(fitted, height), rows)
  if (option === null) return null
  return {
    width: spec.width,
    height,
    rows,
    body: cleanSvg(render(option, spec.width, height), marksOf(option, spec.marks), spec.prefix ?? 'd'),
  }
}
