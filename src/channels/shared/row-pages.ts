/** Rows by pages of at most these heights, the last of which counts for all that follow; a taller row has its own page. */
function filled<R>(rows: readonly R[], heightOf: (row: R) => number, rooms: readonly number[]) {
  const pages: R[][] = []
  let left = 0
  for (const row of rows) {
    const height = heightOf(row)
    const page = pages.at(-1)
    if (page && height <= left + 1e-9) page.push(row)
    else {
      left = rooms[Math.min(pages.length, rooms.length - 1)] ?? 0
      pages.push([row])
    }
    left -= height
  }
  return pages
}

/** Steps in which a lower page is tried. */
const STEPS = 24

/** Shares rows evenly over as few pages as hold them, at least one. */
export function rowPages<R>(
  rows: readonly R[],
  heightOf: (row: R) => number,
  rooms: readonly number[],
): readonly (readonly R[])[] {
  let best = filled(rows, heightOf, rooms)
  const tallest = Math.max(...rooms)
  for (let step = 1; step < STEPS; step += 1) {
    const most = tallest * (1 - step / STEPS)
    const tried = filled(
      rows,
      heightOf,
      rooms.map((room) => Math.min(room, most)),
    )
    if (tried.length > best.length) break
    best = tried
  }
  return best.length > 0 ? best : [[]]
}
