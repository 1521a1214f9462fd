/** What a compound file (.xls, .et, or an encrypted .xlsx) holds, by its names. */
const HEADER = 512
const ENTRY = 128
const NONE = 0xffffffff
/** Values from here on end a chain, or mark a sector as free or as one of the table's own. */
const LAST_SECTOR = 0xfffffff9

/** True where following `next` from anywhere comes to an end: each place is visited once. */
function endsEverywhere(next: readonly number[]): boolean {
  const visited = new Int32Array(next.length)
  for (let from = 0; from < next.length; from += 1) {
    for (let at = from; at < next.length && visited[at] !== -1; at = next[at] ?? NONE) {
      if (visited[at] === from + 1) return false
      if (visited[at] !== 0) break
      visited[at] = from + 1
    }
  }
  return true
}

/** The names in a compound file's directory; null where it is damaged, or its sectors run in a ring. */
export function compoundNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = bytes.length < HEADER ? 0 : view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 1 << shift
  const count = Math.floor(bytes.length / size) - 1
  const word = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : NONE)
  const wordsOf = (sector: number) =>
    Array.from({ length: size / 4 }, (_, place) => word((sector + 1) * size + place * 4))
  const isSector = (sector: number) => sector < Math.min(count + 1, LAST_SECTOR)

  /** The sectors from `first` on; null where one comes twice. */
  function chain(first: number, next: (sector: number) => number): number[] | null {
    const seen = new Set<number>()
    for (let at = first; isSector(at); at = next(at)) {
      if (seen.has(at)) return null
      seen.add(at)
    }
    return [...seen]
  }

  const further = chain(word(68), (sector) => wordsOf(sector).at(-1) ?? NONE)
  if (!further) return null
  const inHeader = Array.from({ length: 109 }, (_, place) => word(76 + place * 4))
  const tables = [...inHeader, ...further.flatMap((sector) => wordsOf(sector).slice(0, -1))].filter(isSector)
  if (tables.length > count + 1 || new Set(tables).size !== tables.length) return null
  const next = tables.flatMap(wordsOf)
  const follow = (sector: number) => next[sector] ?? NONE
  const small = chain(word(60), follow)
  const directory = chain(word(48), follow)
  if (!small || !directory || directory.length === 0) return null
  if (!endsEverywhere(next) || !endsEverywhere(small.flatMap(wordsOf))) return null
  return namesIn(
    bytes,
    directory.flatMap((sector) => entriesOf(bytes, (sector + 1) * size, size)),
  )
}

const entriesOf = (bytes: Uint8Array, at: number, size: number) =>
  Array.from({ length: size / ENTRY }, (_, place) => at + place * ENTRY).filter(
    (from) => from + ENTRY <= bytes.length,
  )

/** The names of a directory's entries; null where an entry hangs below two others. */
function namesIn(bytes: Uint8Array, entries: readonly number[]): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const used = entries.filter((at) => bytes[at + 66] !== 0)
  const below = used.flatMap((at) => [68, 72, 76].map((place) => view.getUint32(at + place, true)))
  const linked = below.filter((entry) => entry < entries.length)
  if (new Set(linked).size !== linked.length) return null
  const utf16 = new TextDecoder('utf-16le')
  return used.map((at) => {
    const length = Math.min(64, view.getUint16(at + 64, true)) - 2
    return utf16.decode(bytes.subarray(at, at + Math.max(0, length)))
  })
}
