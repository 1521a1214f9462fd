import { roundScale } from '@/core/charts/scale'
import { districtColour, type Theme } from '@/core/charts/theme'
import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import { isPeriod, type Period } from '@/core/publication/period'
import { shortName } from '@/scenes/naming'
import type { Say } from '@/core/i18n/say'
import type { Cell, Table } from '@/core/i18n/table'
import { columnOf, figureIn, headingOf, type NativeChart, type NativeSeries } from './native-chart'

/** What a scene's native chart is made of. */
interface Given {
  readonly table: Table
  readonly at: Period
  readonly say: Say
  readonly theme: Theme
}

type Rows = Table['rows']
type Maker = (given: Given) => NativeChart | null

/** At most this many bars can be told apart on a slide. */
const MOST_BARS = 12
/** Earlier quarters beside this one. */
const MOST_EARLIER = 3

const nameOf = ([name]: readonly Cell[]): string => (typeof name === 'string' ? shortName(name) : '')
const names = (rows: Rows) => rows.map(nameOf)
const isKnown = (figure: Maybe | null) => figure !== null && !isAbsent(figure)
/** A column as a series under its own heading. */
const series = (table: Table, id: string, colour: string, rows: Rows = table.rows): NativeSeries => ({
  name: headingOf(table, id),
  colour,
  figures: columnOf(table, id, rows),
})
/** The last row is the sum of the others, and would dwarf them in a chart. */
const withoutSum = (rows: Rows): Rows => (rows.length > 1 ? rows.slice(0, -1) : rows)

/** What was completed in each quarter, from the first that is known: of the city, a district, a project. */
const quarters: Maker = ({ table, at, say, theme }) => {
  const all = columnOf(table, 'value').flatMap((figure) =>
    figure && /\.quarter(@|$)/.test(figure.id) ? [figure] : [],
  )
  const first = all.findIndex(isKnown)
  if (first < 0) return null
  const shown = all.slice(first)
  const periodOf = ({ id }: Maybe) => (id.split('@')[1] ?? at) as Period
  return {
    kind: 'columns',
    categories: shown.map((figure) => say.quarterMark(periodOf(figure))),
    series: [{ name: say.t('common.column.completed'), colour: theme.data, figures: shown }],
    colours: shown.map((figure) =>
      periodOf(figure).slice(0, 4) === at.slice(0, 4) ? theme.data : theme.plan,
    ),
  }
}

const completion: Maker = ({ table, theme }) => {
  const rows = withoutSum(table.rows)
  return {
    kind: 'bars',
    categories: names(rows),
    series: [series(table, 'plan', theme.plan, rows), series(table, 'completed', theme.data, rows)],
  }
}

/** Dots, because scores lie close together: an axis that starts elsewhere than at zero is no place for bars. */
const ranking: Maker = ({ table, theme }) => {
  const both = [series(table, 'score-before', theme.plan), series(table, 'score', theme.data)]
  const shown = both.filter(({ figures }) => figures.some(isKnown))
  const scores = shown.flatMap(({ figures }) =>
    figures.flatMap((figure) => (figure && valueOf(figure)) ?? []),
  )
  if (scores.length === 0) return null
  return { kind: 'dots', categories: names(table.rows), series: shown, scale: roundScale(scores) }
}

/** A line's last value; one that has none comes last. */
const lastOf = ({ figures }: NativeSeries): number => {
  const last = figures.at(-1)
  return (last && valueOf(last)) ?? Number.MAX_SAFE_INTEGER
}

const rankHistory: Maker = ({ table, theme }) => {
  const periods = table.columns.slice(1)
  const lines = table.rows.map((row, place) => ({
    name: nameOf(row),
    colour: districtColour(theme, place),
    figures: row.slice(1).map(figureIn),
  }))
  const lowest = Math.max(
    1,
    ...lines.flatMap(({ figures }) => figures.map((figure) => (figure && valueOf(figure)) ?? 0)),
  )
  return {
    kind: 'lines',
    categories: periods.map(({ heading }) => heading),
    // The legend stands at the lines' ends, in their order.
    series: lines.toSorted((a, b) => lastOf(a) - lastOf(b)),
    scale: { min: 1, max: lowest, step: 1 },
    reversed: true,
  }
}

const quarterly: Maker = ({ table, theme }) => {
  const rows = withoutSum(table.rows)
  const earlier = table.columns.filter(({ id }) => isPeriod(id)).slice(-MOST_EARLIER)
  const pale = [theme.line, theme.plan, theme.muted].slice(-earlier.length)
  return {
    kind: 'columns',
    categories: names(rows),
    series: [
      ...earlier.map(({ id }, place) => series(table, id, pale[place] ?? theme.plan, rows)),
      series(table, 'quarter', theme.data, rows),
    ],
  }
}

const stages: Maker = ({ table, theme }) => {
  const rows = table.rows.filter((row) => /^stage\.[^.]+\.count$/.test(figureIn(row[1])?.id ?? ''))
  const before = table.columns.some(({ id }) => id === 'before')
    ? [series(table, 'before', theme.plan, rows)]
    : []
  return {
    kind: 'bars',
    categories: names(rows),
    series: [...before, series(table, 'now', theme.data, rows)],
  }
}

const laggards: Maker = ({ table, theme }) => {
  const rows = table.rows.slice(0, MOST_BARS)
  const lights = table.columns.findIndex(({ id }) => id === 'light')
  return {
    kind: 'bars',
    categories: names(rows),
    series: [series(table, 'ratio', theme.lights.red, rows)],
    colours: rows.map((row) => {
      const cell = row[lights]
      const light = cell === undefined || typeof cell === 'string' ? null : valueOf(cell)
      return typeof light === 'string' ? theme.lights[light] : theme.data
    }),
  }
}

const pipeline: Maker = ({ table, theme }) => {
  const rows = withoutSum(table.rows).slice(0, MOST_BARS)
  return { kind: 'bars', categories: names(rows), series: [series(table, 'count', theme.data, rows)] }
}

const MAKERS: Readonly<Partial<Record<string, Maker>>> = {
  overview: quarters,
  district: quarters,
  project: quarters,
  completion,
  ranking,
  'rank-history': rankHistory,
  quarterly,
  stages,
  laggards,
  pipeline,
}

/** A scene's chart as numbers that an office program draws; null where the scene is a table, or nothing is known. */
export function sceneChart(id: string, given: Given): NativeChart | null {
  const chart = MAKERS[id]?.(given) ?? null
  return chart?.series.some(({ figures }) => figures.some(isKnown)) ? chart : null
}
