import { Inflate } from 'fflate'
import { TooMuch } from './limits'
import { fault, type Fault } from './mistakes'
import { read, type Reading } from './read'
import { compressedOf, readDirectory, type ZipEntry } from './zip'

/** The most bytes after unpacking, of all parts that are read; a workbook of 20,000 projects needs a third of this. */
const MOST_BYTES = 100_000_000
/** Text of spreadsheets packs 5 to 40 to 1; a bomb 1000 to 1. */
const ODD_RATIO = 200
const SMALL = 1_000_000
/** Bytes inflated between two looks at the size. */
const STEP = 65_536

/** The parts of a package, inflated when they are asked for. */
export interface UnpackedZip {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** A part's bytes, or null. Throws TooMuch when all that was read grows beyond measure, Error where it is damaged. */
  readonly read: (name: string) => Uint8Array | null
}

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

/** Why a package is refused, judged by its zip directory alone. */
function refusalOf(entries: readonly ZipEntry[]): Fault | null {
  if (entries.some(({ encrypted }) => encrypted)) return fault('encrypted')
  return entries.some(({ name }) => /vbaProject\.bin$/i.test(name)) ? fault('macros') : null
}

/** Opens a package by its zip directory; refused: damaged, encrypted, with macros. What is read counts as it is inflated. */
export function unpacked(bytes: Uint8Array): Reading<UnpackedZip> {
  const entries = readDirectory(bytes)
  const refusal = entries ? refusalOf(entries) : fault('damaged')
  if (!entries || refusal) return { ok: false, fault: refusal ?? fault('damaged') }
  // Names of parts do not tell large letters from small ones.
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  let left = MOST_BYTES
  return read({
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name) {
      const entry = byName.get(name.toLowerCase())
      if (!entry) return null
      const compressed = compressedOf(bytes, entry)
      if (!compressed || (entry.method !== 0 && entry.method !== 8)) throw new Error('damaged')
      const grown = entry.method === 0 ? compressed.length : entry.bytes
      left -= grown
      if (left < 0 || (grown > SMALL && grown > ODD_RATIO * Math.max(1, compressed.length)))
        throw new TooMuch()
      return entry.method === 0 ? compressed : inflated(compressed, entry.bytes)
    },
  })
}
