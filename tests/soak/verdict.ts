/** What a page holds at the end of a day. */
export interface Held {
  readonly day: number
  readonly publication: string
  /** What the program holds. */
  readonly heapBytes: number
  /** What the engine compiled of it, which is in the heap too: it rises for some hundred loops, and then stands. */
  readonly codeBytes: number
  readonly nodes: number
  readonly listeners: number
  readonly charts: number
  readonly timers: number
}

/** How much more is held at the end than at the beginning; heap in bytes. */
export type Growth = Readonly<
  Record<'heapBytes' | 'codeBytes' | 'nodes' | 'listeners' | 'charts' | 'timers', number>
>

/** Growth that is allowed. Compiled code may grow by more while the page warms up, because it comes to an end. */
export const MOST: Growth = {
  ...{ heapBytes: 1_000_000, codeBytes: 2_500_000 },
  ...{ nodes: 0, listeners: 0, charts: 0, timers: 0 },
}
const KINDS = Object.keys(MOST) as (keyof Growth)[]

/** The days of each publication: a page with more quarters rightly has more on it, so like is compared with like. */
export function stretches(days: readonly Held[]): Held[][] {
  const found: Held[][] = []
  for (const held of days) {
    const last = found.at(-1)
    if (last?.[0]?.publication === held.publication) last.push(held)
    else found.push([held])
  }
  return found.filter((stretch) => stretch.length > 1)
}

const growthOf = (stretch: readonly Held[]): Growth => {
  const [from, to] = [stretch[0], stretch.at(-1)]
  const grown = (kind: keyof Growth) => (to?.[kind] ?? NaN) - (from?.[kind] ?? NaN)
  return Object.fromEntries(KINDS.map((kind) => [kind, grown(kind)])) as Growth
}

/** The most that anything grew by while one publication was on; nothing was compared: NaN. */
export function growth(days: readonly Held[]): Growth {
  const all = stretches(days).map(growthOf)
  const most = (kind: keyof Growth) =>
    all.length === 0 ? NaN : Math.max(...all.map((stretch) => stretch[kind]))
  return Object.fromEntries(KINDS.map((kind) => [kind, most(kind)])) as Growth
}

/** What grew by more than it may; a growth that could not be measured is a failure too. */
export const tooMuch = (grown: Growth): string[] =>
  KINDS.filter((kind) => !(grown[kind] <= MOST[kind])).map(
    (kind) => `${kind}: ${grown[kind]}, at most ${MOST[kind]}`,
  )

const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 1 ? String(cell).padEnd(11) : String(cell).padStart(9))).join('  ')

export const HEADING = row(['day', 'on', 'heap MB', 'code MB', 'nodes', 'listeners', 'charts', 'timers'])

const inMB = (bytes: number) => (bytes / 1e6).toFixed(2)

/** One day as a line of the table. */
export const lineOf = ({
  day,
  publication,
  heapBytes,
  codeBytes,
  nodes,
  listeners,
  charts,
  timers,
}: Held): string =>
  row([day, publication, inMB(heapBytes), inMB(codeBytes), nodes, listeners, charts, timers])
