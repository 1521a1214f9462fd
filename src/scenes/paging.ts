/** Rows of one page: from, to exclusive. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** The places of rows, the first of which is known. */
export const countedFrom = (first: number, rows: readonly unknown[]): readonly number[] =>
  rows.map((_, at) => first + at)

/** Shares `count` rows out over as few pages as hold them, evenly, the first ones longer; at least one page. */
export function evenPages(count: number, capacity: number): readonly Rows[] {
  const pages = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(capacity))))
  const start = (page: number) => Math.ceil((count * page) / pages)
  return Array.from({ length: pages }, (_, page) => ({ from: start(page), to: start(page + 1) }))
}
