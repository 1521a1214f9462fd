import { readFile } from 'node:fs/promises'
import decompress from 'woff2-encoder/decompress'
import { coverageOf } from './font-coverage'
import { MISSING, slicesOf, WEIGHTS, type TypeWeight } from './type-slices'

/** Characters of one font, one after the other. */
export interface Run {
  readonly font: string
  readonly text: string
}

/** What a document does with fonts. */
export interface TypeSetter {
  registerFont(name: string, bytes: Buffer): unknown
  font(name: string): unknown
  fontSize(size: number): unknown
  widthOfString(text: string): number
}

/** The shipped type in a document: only the slices that its words need, of which only their characters are embedded. */
export interface PdfType {
  /** A text as runs of one font each; what the type lacks is 〓. */
  readonly runsOf: (text: string, weight: TypeWeight) => readonly Run[]
  /** The width of a character at a size of 1. */
  readonly widthOf: (character: string, weight: TypeWeight) => number
}

async function unpackedSlices(weight: TypeWeight, codes: ReadonlySet<number>) {
  const needed = (await slicesOf(weight)).filter(({ covers }) => [...codes].some(covers))
  return Promise.all(
    needed.map(async ({ file }, at) => {
      const bytes = await decompress(await readFile(file))
      return { name: `${weight}-${at}`, bytes: Buffer.from(bytes), has: coverageOf(bytes) }
    }),
  )
}

/** Registers the type that some words need; widths are measured once a character. */
export async function pdfTypeFor(words: string, doc: TypeSetter): Promise<PdfType> {
  const codes = new Set([...words, MISSING].map((character) => character.codePointAt(0) ?? 0))
  const fonts = new Map<string, string>()
  for (const weight of WEIGHTS) {
    for (const { name, bytes, has } of await unpackedSlices(weight, codes)) {
      doc.registerFont(name, bytes)
      for (const code of codes) {
        const key = `${weight} ${code}`
        if (has.has(code) && !fonts.has(key)) fonts.set(key, name)
      }
    }
  }
  const fontOf = (character: string, weight: TypeWeight) =>
    fonts.get(`${weight} ${character.codePointAt(0) ?? 0}`)
  const drawn = (character: string, weight: TypeWeight) => (fontOf(character, weight) ? character : MISSING)
  const widths = new Map<string, number>()
  return {
    runsOf(text, weight) {
      const runs: { font: string; text: string }[] = []
      for (const character of text) {
        const shown = drawn(character, weight)
        const font = fontOf(shown, weight) ?? ''
        const last = runs.at(-1)
        if (last?.font === font) last.text += shown
        else runs.push({ font, text: shown })
      }
      return runs
    },
    widthOf(character, weight) {
      const key = weight + character
      const known = widths.get(key)
      if (known !== undefined) return known
      const shown = drawn(character, weight)
      doc.font(fontOf(shown, weight) ?? '')
      doc.fontSize(100)
      const width = doc.widthOfString(shown) / 100
      widths.set(key, width)
      return width
    },
  }
}
