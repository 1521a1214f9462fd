import type { Table } from '@/wording/table'

/** Series whose marks are no row's: scales, tracks, flows, and ticks that skip rows. */
const NO_ROWS = new Set(['tracks', 'flow', 'ends', 'names', 'scores', 'changes', 'time-progress'])
const OF_A_THING = /^(?:in-quarter-|absent-)?(.+)$/

const idsIn = (row: Table['rows'][number]) =>
  row.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.id]))

/** The table's row that tells of a mark: by its series, where that is named after a thing, else by its place. */
function rowOf(table: Table, series: string, place: number, drawn: number): number | null {
  if (NO_ROWS.has(series)) return null
  if (series === 'in-quarter') return quarterRows(table).slice(-drawn)[place] ?? null
  const [, thing = ''] = OF_A_THING.exec(series) ?? []
  const own = table.rows.findIndex((row) =>
    idsIn(row).some((id) => id.startsWith(`${thing}.`) || id.startsWith(`district.${thing}.`)),
  )
  if (own >= 0) return own
  return place < table.rows.length ? place : null
}

/** The rows of quarters from the first known one on, as bars of quarters are drawn. */
function quarterRows(table: Table): number[] {
  const quarters = table.rows.flatMap((row, at) => {
    const cell = row.find((each) => typeof each !== 'string' && /\.quarter(?:@|$)/.test(each.id))
    return cell === undefined || typeof cell === 'string' ? [] : [{ at, known: !('absent' in cell) }]
  })
  const first = quarters.findIndex(({ known }) => known)
  return first < 0 ? [] : quarters.slice(first).map(({ at }) => at)
}

/** A drawing whose marks say which row of the table tells of them, `data-r`. */
export function withRows(body: string, table: Table): string {
  // Bars of quarters may be the last ones only.
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
