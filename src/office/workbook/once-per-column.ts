import { isRefused, type Mistake } from './mistakes'

/** Fewer are told one by one, as people correct them. */
const LEAST = 10
/** Of the rows, when it is the column that is wrong. */
const MOST_ROWS = 0.6

const columnOf = ({ sheet, cell, fault: { key } }: Mistake) =>
  `${sheet}!${/^[A-Z]*/.exec(cell)?.[0] ?? ''} ${key}`

/** One wrong heading is one mistake: what is wrong in most rows of a column is told at its first cell, with how many more. */
export function oncePerColumn(mistakes: readonly Mistake[], rows: number): readonly Mistake[] {
  const counts = new Map<string, number>()
  const isOne = (mistake: Mistake) => isRefused(mistake) && /^[A-Z]+\d/.test(mistake.cell)
  for (const mistake of mistakes.filter(isOne)) {
    const column = columnOf(mistake)
    counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const told = new Set<string>()
  return mistakes.flatMap((mistake) => {
    const column = columnOf(mistake)
    const count = isOne(mistake) ? (counts.get(column) ?? 0) : 0
    if (count < Math.max(LEAST, rows * MOST_ROWS)) return mistake
    if (told.has(column)) return []
    told.add(column)
    return { ...mistake, further: count - 1 }
  })
}
