import { lineCounter } from './text-width'

/** The texts of a column, and the least width it may have, in ems. */
export interface ColumnTexts {
  readonly heading: string
  readonly cells: readonly string[]
  readonly floor: number
}

/** Widths are tried in these steps, as far ahead as a column may need to save a line. */
const STEP_EMS = 0.5
const MOST_STEPS = 32
/** So many rows stand for a longer table. */
const MOST_ROWS = 120
/** Rows of a page: its heading is repeated as often. */
const PAGE_ROWS = 12
/** A row is as high as its highest cell: high cells weigh so much the more. */
const weight = (lines: number) => lines ** 4

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)

/** Some rows of many, evenly. */
function sampled<T>(list: readonly T[]) {
  const every = list.length / MOST_ROWS
  return every <= 1 ? list : Array.from({ length: MOST_ROWS }, (_, at) => list[Math.floor(at * every)] as T)
}

/** The height of a column's texts, by how many steps it is wider than its minimum. */
function heightsOf({ heading, cells, floor }: ColumnTexts, padding: number): (step: number) => number {
  const shown = sampled(cells)
  const times = new Map([[heading, Math.ceil(shown.length / PAGE_ROWS)]])
  for (const text of shown) times.set(text, (times.get(text) ?? 0) + 1)
  const counters = [...times].map(([text, count]) => ({ linesIn: lineCounter(text), count }))
  const known: number[] = []
  return (step) => {
    const room = floor + step * STEP_EMS - padding
    return (known[step] ??= sum(counters.map(({ linesIn, count }) => count * weight(linesIn(room)))))
  }
}

/**
 * Column widths that make a table low: starting from the minimums, the remaining width goes step by step to the column
 * that saves most lines with it. What saves nothing is shared evenly. Where the minimums do not fit, all shrink alike.
 */
export function columnWidths(
  columns: readonly ColumnTexts[],
  widthEms: number,
  padding: number,
): readonly number[] {
  const floors = sum(columns.map(({ floor }) => floor))
  if (floors >= widthEms) return columns.map(({ floor }) => (floor * widthEms) / floors)
  const heights = columns.map((column) => heightsOf(column, padding))
  const steps = columns.map(() => 0)
  let left = Math.floor((widthEms - floors) / STEP_EMS)
  for (;;) {
    const best = { column: -1, by: 0, saves: 0 }
    heights.forEach((height, column) => {
      const at = steps[column] ?? 0
      const now = height(at)
      for (let by = 1; by <= Math.min(left, MOST_STEPS); by += 1) {
        const saves = (now - height(at + by)) / by
        if (saves > best.saves) Object.assign(best, { column, by, saves })
      }
    })
    if (best.column < 0) break
    steps[best.column] = (steps[best.column] ?? 0) + best.by
    left -= best.by
  }
  const ems = columns.map(({ floor }, column) => floor + (steps[column] ?? 0) * STEP_EMS)
  const spare = (widthEms - sum(ems)) / columns.length
  return ems.map((own) => own + spare)
}
