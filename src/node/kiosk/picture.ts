import { inflateSync } from 'node:zlib'

/** A picture's pixels, 3 or 4 bytes each, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly bytes: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

function paeth(a: number, b: number, c: number) {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/** Undoes the filter of one row, in place; `above` is the row before it, undone. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number) {
  for (let i = 0; i < row.length; i += 1) {
    const a = i >= step ? (row[i - step] ?? 0) : 0
    const b = above[i] ?? 0
    const c = i >= step ? (above[i - step] ?? 0) : 0
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]
    if (predicted === undefined) throw new Error(`PNG: no filter ${filter}`)
    row[i] = ((row[i] ?? 0) + predicted) & 0xff
  }
}

/** Reads what Chromium's screenshots are: PNG, 8 bits a channel, RGB or RGBA, not interlaced. */
export function readPng(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG')
  const [width, height, depth, kind, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25] ?? -1,
    png[28],
  ]
  const channels = CHANNELS[kind]
  if (depth !== 8 || channels === undefined || interlaced !== 0) throw new Error('PNG: of another kind')
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const lineBytes = width * channels
  const data = inflateSync(Buffer.concat(parts), { maxOutputLength: (lineBytes + 1) * height })
  const bytes = new Uint8Array(lineBytes * height)
  let above = new Uint8Array(lineBytes)
  for (let y = 0; y < height; y += 1) {
    const from = y * (lineBytes + 1)
    const row = bytes.subarray(y * lineBytes, (y + 1) * lineBytes)
    row.set(data.subarray(from + 1, from + 1 + lineBytes))
    unfilter(data[from] ?? 0, row, above, channels)
    above = row
  }
  return { width, height, channels, bytes }
}

/** Samples across and down: a line of text is higher than one 120th of the wall. */
const ACROSS = 192
const DOWN = 216
/** Pixels of one colour differ by no more, whatever a codec or a dithering does. */
const ALIKE = 6
const DARK = 40
/** The share of samples that may differ: a pointer or a bubble of the browser is not content. */
const MOST_OTHERS = 0.002

/** Whether a picture is of one colour, as a white or grey screen is. Black is not: screens are dark at night. */
export function isBlank({ width, height, channels, bytes }: Picture): boolean {
  const at = (x: number, y: number) => {
    const from = (Math.floor(y) * width + Math.floor(x)) * channels
    return [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0] as const
  }
  const samples = Array.from({ length: ACROSS * DOWN }, (_, index) =>
    at(((index % ACROSS) + 0.5) * (width / ACROSS), (Math.floor(index / ACROSS) + 0.5) * (height / DOWN)),
  )
  const middle = (channel: 0 | 1 | 2) =>
    samples.map((sample) => sample[channel]).sort((a, b) => a - b)[samples.length >> 1] ?? 0
  const usual = [middle(0), middle(1), middle(2)] as const
  if (Math.max(...usual) < DARK) return false
  const others = samples.filter(([r, g, b]) =>
    [r - usual[0], g - usual[1], b - usual[2]].some((difference) => Math.abs(difference) > ALIKE),
  )
  return others.length / samples.length <= MOST_OTHERS
}
