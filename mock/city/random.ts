/** A 32-bit hash of a text (FNV-1a with a final mix). */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A number in [0, 1) that depends on the key alone: nothing drawn elsewhere shifts it. */
export const chance = (key: string): number => {
  let t = (hash(key) + 0x6d2b79f5) | 0
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** An integer from `low` to `high`, both included. */
export const between = (key: string, low: number, high: number): number =>
  low + Math.floor(chance(key) * (high - low + 1))

/** One of the items; an empty list is an error. */
export function pick<T>(key: string, items: readonly T[]): T {
  const item = items[between(key, 0, items.length - 1)]
  if (item === undefined) throw new Error(`nothing to pick from for ${key}`)
  return item
}

/** The items in an order that depends on the key and their own names. */
export const shuffled = <T>(key: string, items: readonly T[], nameOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, at: chance(`${key}:${nameOf(item)}`) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
