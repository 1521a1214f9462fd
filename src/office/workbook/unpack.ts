import { Inflate, zipSync } from 'fflate'
import { fault, type Fault } from './mistakes'
import { read, unreadable, type Reading } from './read'
import { trimmedSheet } from './trim-sheet'
import { compressedOf, readDirectory, type ZipEntry } from './zip'

/** The most bytes after unpacking; a workbook of 20,000 projects needs a fifth of this. */
const MOST_BYTES = 160_000_000
/** Text of spreadsheets packs 5 to 40 to 1; a bomb 1000 to 1. */
const ODD_RATIO = 200
const SMALL = 1_000_000
/** Bytes inflated between two looks at the size. */
const STEP = 65_536

/** The parts of a workbook that are read; pictures are not. */
const isRead = ({ name }: ZipEntry) =>
  /\.(?:xml|rels)$/i.test(name) &&
  !/^xl\/(?:drawings|charts|media|comments|threadedComments|persons|pivot)/i.test(name)
const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)

class TooMuch extends Error {}

function inflated(compressed: Uint8Array, declared: number): Uint8Array {
  const whole = new Uint8Array(declared)
  let filled = 0
  const inflate = new Inflate((part) => {
    if (filled + part.length > declared) throw new TooMuch()
    whole.set(part, filled)
    filled += part.length
  })
  for (let at = 0; at < compressed.length; at += STEP)
    inflate.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length)
  return filled === declared ? whole : whole.subarray(0, filled)
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const compressed = compressedOf(bytes, entry)
  if (!compressed || (entry.method !== 0 && entry.method !== 8)) return null
  if (entry.method === 0) return compressed
  return inflated(compressed, entry.bytes)
}

/** Why an .xlsx is refused, judged by its zip directory alone. */
function refusalOf(entries: readonly ZipEntry[] | null): Fault | null {
  if (!entries) return fault('damaged')
  if (entries.some(({ encrypted }) => encrypted)) return fault('encrypted')
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return fault('macros')
  if (!entries.some(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return fault('noWorkbook')
  const read = entries.filter(isRead)
  const total = read.reduce((sum, { bytes }) => sum + bytes, 0)
  const odd = read.some(
    ({ bytes, compressedBytes }) => bytes > SMALL && bytes > ODD_RATIO * Math.max(1, compressedBytes),
  )
  return total > MOST_BYTES || odd ? fault('bomb') : null
}

/**
 * The same workbook uncompressed and without blank rows at the ends of sheets, so that later steps need not fear zip
 * bombs; or why it is refused: damaged, encrypted, with macros, a zip bomb, not a workbook.
 */
export function unpacked(bytes: Uint8Array): Reading<Uint8Array> {
  const entries = readDirectory(bytes)
  const refusal = refusalOf(entries)
  if (!entries || refusal) return { ok: false, fault: refusal ?? fault('damaged') }
  const files: Record<string, Uint8Array> = {}
  try {
    for (const entry of entries.filter(isRead)) {
      const content = contentOf(bytes, entry)
      if (!content) return unreadable('damaged')
      files[entry.name] = isSheet(entry.name) ? trimmedSheet(content) : content
    }
  } catch (error) {
    return unreadable(error instanceof TooMuch ? 'bomb' : 'damaged')
  }
  return read(zipSync(files, { level: 0 }))
}
