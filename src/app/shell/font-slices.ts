/** One file of a typeface and the characters that it holds. */
export interface FontSlice {
  readonly url: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

const RULE = /@font-face\s*\{[^}]*\}/g
const SOURCE = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/
const RANGES = /unicode-range:\s*([^;}]+)/i

function rangeOf(text: string): readonly [number, number] | null {
  const [, from = '', to] = /^U\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(text.trim()) ?? []
  if (from === '') return null
  const first = Number.parseInt(from.replaceAll('?', '0'), 16)
  return [first, Number.parseInt(to ?? from.replaceAll('?', 'f'), 16)]
}

/** The typeface's files of a style sheet; addresses as they stand there. */
export function fontSlices(css: string): readonly FontSlice[] {
  return [...css.matchAll(RULE)].flatMap(([rule]) => {
    const url = SOURCE.exec(rule)?.[1]
    const ranges = (RANGES.exec(rule)?.[1] ?? 'U+0-10FFFF').split(',').map(rangeOf)
    return url === undefined ? [] : [{ url, ranges: ranges.filter((range) => range !== null) }]
  })
}

/** The font files that the characters of these texts need: of several that have one, a browser takes the last. */
export function slicesFor(slices: readonly FontSlice[], texts: Iterable<string>): readonly FontSlice[] {
  const wanted = new Set<number>()
  for (const text of texts) for (const character of text) wanted.add(character.codePointAt(0) ?? 0)
  const needed = slices.toReversed().filter(({ ranges }) => {
    const own = [...wanted].filter((point) => ranges.some(([from, to]) => point >= from && point <= to))
    for (const point of own) wanted.delete(point)
    return own.length > 0
  })
  return needed.toReversed()
}
