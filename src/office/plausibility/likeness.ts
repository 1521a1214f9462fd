import { compact } from '@/office/workbook/cell'

const pairsOf = (text: string): readonly string[] => {
  const characters = [...text]
  return characters.length < 2
    ? characters
    : characters.slice(1).map((one, at) => (characters[at] ?? '') + one)
}

/** How alike two names are, from 0 to 1: the pairs of neighbouring characters that they share. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(compact(a)), pairsOf(compact(b))]
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    shared += 1
    counts.set(pair, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

/** From here on two names are taken for the same thing's. */
export const ALIKE = 0.6
