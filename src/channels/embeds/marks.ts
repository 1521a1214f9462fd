import type { Table } from '@/core/i18n/table'

/** Series whose marks are no row's: scales, tracks, ticks that skip rows, and ends of a flow that are no stage's. */
const NO_ROWS = new Set([
  ...['tracks', 'ends', 'names', 'scores', 'changes', 'time-progress'],
  ...['before', 'now', 'before-head', 'now-head'],
])
const OF_A_THING = /^(?:in-quarter-|absent-)?(.+)$/
const OF_A_STAGE = /^(?:now|before):(.+)$/
/** Marks of quarters, bars and ranks, by the figures in whose rows they stand. */
const OF_QUARTERS: Readonly<Record<string, RegExp>> = {
  'in-quarter': /\.quarter(?:@|$)/,
  ranks: /\.rank(?:@|$)/,
}

const idsIn = (row: Table['rows'][number]) =>
  row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.id]))

/** The table's row that tells of a mark: by its series, where that is named after a thing, else by its place. */
function rowOf(table: Table, series: string, place: number, drawn: number): number | null {
  if (NO_ROWS.has(series)) return null
  const rowWith = (holds: (id: string) => boolean): number | null => {
    const found = table.rows.findIndex((row) => idsIn(row).some(holds))
    return found < 0 ? null : found
  }
  const quarters = OF_QUARTERS[series]
  // Of the quarters the last ones are drawn.
  if (quarters) return rowsWith(table, quarters).slice(-drawn)[place] ?? null
  const stage = OF_A_STAGE.exec(series)?.[1]
  if (stage !== undefined) return rowWith((id) => id === `stage.${stage}.count`)
  const [, thing = ''] = OF_A_THING.exec(series) ?? []
  const own = rowWith((id) => id.startsWith(`${thing}.`) || id.startsWith(`district.${thing}.`))
  return own ?? (place < table.rows.length ? place : null)
}

const rowsWith = (table: Table, figure: RegExp): number[] =>
  table.rows.flatMap((row, at) => (idsIn(row).some((id) => figure.test(id)) ? [at] : []))

/** A drawing whose marks say which row of the table tells of them, `data-r`. */
export function withRows(body: string, table: Table): string {
  const places = [...body.matchAll(/ data-s="in-quarter" data-i="(\d+)"/g)].map(([, place]) => Number(place))
  const drawn = Math.max(0, ...places) + 1
  return body.replace(/ data-s="([^"]*)" data-i="(\d+)"/g, (_, series: string, place: string) => {
    const row = rowOf(table, series, Number(place), drawn)
    return row === null ? '' : ` data-r="${row}"`
  })
}

/** How a pointer finds the nearest mark: rows lie below one another, quarters beside; lines need both. */
export const alongOf = (id: string): 'x' | 'y' | 'both' =>
  id === 'overview' ? 'x' : id === 'rank-history' ? 'both' : 'y'
