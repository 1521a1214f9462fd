import type { Table } from '@/core/i18n/table'

/** Series whose marks belong to no row: scales, tracks, ticks, and ends of a flow that are not stages. */
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

/**
 * The table row that a mark belongs to: by its series, where that is named after a district or project, else by its
 * index.
 */
function rowOf(table: Table, series: string, place: number, drawn: number): number | null {
  if (NO_ROWS.has(series)) return null
  const rowWith = (holds: (id: string) => boolean): number | null => {
    const found = table.rows.findIndex((row) => idsIn(row).some(holds))
    return found < 0 ? null : found
  }
  const quarters = OF_QUARTERS[series]
  // Only the latest quarters are drawn.
  if (quarters) return rowsWith(table, quarters).slice(-drawn)[place] ?? null
  const stage = OF_A_STAGE.exec(series)?.[1]
  if (stage !== undefined) return rowWith((id) => id === `stage.${stage}.count`)
  const [, thing = ''] = OF_A_THING.exec(series) ?? []
  const own = rowWith((id) => id.startsWith(`${thing}.`) || id.startsWith(`district.${thing}.`))
  return own ?? (place < table.rows.length ? place : null)
}

const rowsWith = (table: Table, figure: RegExp): number[] =>
  table.rows.flatMap((row, at) => (idsIn(row).some((id) => figure.test(id)) ? [at] : []))

/** A drawing whose marks carry the index of their table row, `data-r`. */
export function withRows(body: string, table: Table): string {
  const places = [...body.matchAll(/ data-s="in-quarter" data-i="(\d+)"/g)].map(([, place]) => Number(place))
  const drawn = Math.max(0, ...places) + 1
  return body.replace(/ data-s="([^"]*)" data-i="(\d+)"/g, (_, series: string, place: string) => {
    const row = rowOf(table, series, Number(place), drawn)
    return row === null ? '' : ` data-r="${row}"`
  })
}

/** Along which axis the pointer looks for the nearest mark: rows vertically, quarters horizontally, lines both. */
export const alongOf = (id: string): 'x' | 'y' | 'both' =>
  id === 'overview' ? 'x' : id === 'rank-history' ? 'both' : 'y'
