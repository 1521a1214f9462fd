/** Reads which characters a TrueType or OpenType font has glyphs for: its `cmap` table, formats 4 and 12. */
export function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const found = new Set<number>()
  const table = tableAt(view, 'cmap')
  if (table === null) return found
  const subtables = view.getUint16(table + 2)
  for (let at = 0; at < subtables; at += 1) {
    const start = table + view.getUint32(table + 4 + at * 8 + 4)
    const format = view.getUint16(start)
    if (format === 4) readSegments(view, start, found)
    if (format === 12) readGroups(view, start, found)
  }
  return found
}

function tableAt(view: DataView, name: string): number | null {
  const count = view.getUint16(4)
  for (let at = 0; at < count; at += 1) {
    const record = 12 + at * 16
    const tag = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(record + place))).join('')
    if (tag === name) return view.getUint32(record + 8)
  }
  return null
}

function readSegments(view: DataView, start: number, found: Set<number>): void {
  const doubled = view.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)]
    const offset = view.getUint16(offsets + at)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? code + view.getInt16(deltas + at)
          : view.getUint16(offsets + at + offset + (code - first) * 2)
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
}

function readGroups(view: DataView, start: number, found: Set<number>): void {
  const groups = view.getUint32(start + 12)
  for (let at = 0; at < groups; at += 1) {
    const group = start + 16 + at * 12
    const last = view.getUint32(group + 4)
    for (let code = view.getUint32(group); code <= last; code += 1) found.add(code)
  }
}
