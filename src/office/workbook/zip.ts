/** An entry of a zip as its directory declares it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressedBytes: number
  readonly bytes: number
  /** Where its local header stands. */
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const COMMENT_BYTES = 0xffff
const MOST_ENTRIES = 5000

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

/** The directory of a zip, without inflating anything; null where it is damaged, or of a size that no book needs. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  const utf8 = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return null
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    entries.push({
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameBytes)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** The compressed bytes of an entry; null where they are not all there. */
export function compressedOf(bytes: Uint8Array, { at, compressedBytes }: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes)
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== LOCAL) return null
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = begin + compressedBytes
  return end > bytes.byteLength ? null : bytes.subarray(begin, end)
}
