import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import decompress from 'woff2-encoder/decompress'
import { coverageOf } from './font-coverage'
import { MISSING, slicesOf, WEIGHTS, type Slice } from './type-slices'

/** Paints SVGs as PNG with the shipped type. */
export interface CardPainter {
  readonly paint: (svg: string) => Promise<Uint8Array>
  /** Deletes the unpacked fonts. */
  readonly close: () => Promise<void>
}

const FAMILY = 'Noto Sans SC'
/** Rare characters, in any weight. */
const RARE = createRequire(import.meta.url).resolve(
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
)
const RARE_FILE = basename(RARE).replace(/woff2$/, 'ttf')
const HAN = /\p{Script=Han}/u

interface Unpacked {
  readonly file: string
  readonly has: ReadonlySet<number>
}

const withoutBold = (svg: string) => svg.replace(/<text[^>]* font-weight="700"[^>]*>[^<]*<\/text>/g, '')

/** A drawing reduced to its bold texts, in place. */
const boldOnly = (svg: string) =>
  svg
    .replace(/<text(?![^>]* font-weight="700")[^>]*>[^<]*<\/text>/g, '')
    .replace(/<defs[\s\S]*?<\/defs>|<(?:path|rect|circle)[^>]*\/>/g, '')

/**
 * Paints sharing cards without a browser and without system fonts. Only the font slices that a card needs are unpacked,
 * once each. A character that no font has is shown as 〓.
 */
export function createCardPainter(): CardPainter {
  const unpacked = new Map<string, Promise<Unpacked>>()
  const filesByCode = new Map<number, readonly string[]>()
  let place: Promise<{ slices: readonly Slice[]; dir: string }> | null = null

  async function makePlace() {
    const slices = (await Promise.all(WEIGHTS.map(slicesOf))).flat()
    return { slices, dir: await mkdtemp(join(tmpdir(), 'liangping-type-')) }
  }

  async function unpack(file: string, dir: string): Promise<Unpacked> {
    const font = await decompress(await readFile(file))
    const target = join(dir, basename(file).replace(/woff2$/, 'ttf'))
    await writeFile(target, font)
    return { file: target, has: coverageOf(font) }
  }

  async function typeFor(codes: readonly number[]): Promise<Unpacked[]> {
    place ??= makePlace()
    const { slices, dir } = await place
    const needed = new Set(
      codes.flatMap((code) => {
        const found =
          filesByCode.get(code) ?? slices.filter(({ covers }) => covers(code)).map(({ file }) => file)
        filesByCode.set(code, found)
        return found.length === 0 && HAN.test(String.fromCodePoint(code)) ? [RARE] : found
      }),
    )
    return Promise.all(
      [...needed].map((file) => {
        const known = unpacked.get(file) ?? unpack(file, dir)
        unpacked.set(file, known)
        return known
      }),
    )
  }

  return {
    async paint(svg) {
      const { Resvg } = await import('@resvg/resvg-js')
      const texts = svg.match(/>[^<]+</g) ?? []
      const codes = [...new Set([...texts.join(''), MISSING])].map(
        (character) => character.codePointAt(0) ?? 0,
      )
      const type = await typeFor(codes)
      const lacking = new Set(codes.filter((code) => code > 0x20 && !type.some(({ has }) => has.has(code))))
      const drawable = svg.replace(/>[^<]+</g, (text) =>
        [...text].map((each) => (lacking.has(each.codePointAt(0) ?? 0) ? MISSING : each)).join(''),
      )
      const fontOf = (weight: string) => ({
        ...{ loadSystemFonts: false, defaultFontFamily: FAMILY },
        fontFiles: type
          .map(({ file }) => file)
          .filter((file) => file.includes(`-${weight}-`) || file.endsWith(RARE_FILE)),
      })
      // The library takes a character from any weight that has it, so bold text is turned into outlines first.
      const bold = new Resvg(boldOnly(drawable), { font: fontOf('700') }).toString()
      const outlines = bold.slice(bold.indexOf('>') + 1, bold.lastIndexOf('</svg>'))
      const whole = withoutBold(drawable).replace(/<\/svg>\s*$/, `${outlines}</svg>`)
      return new Resvg(whole, { font: fontOf('400') }).render().asPng()
    },
    async close() {
      if (place !== null) await rm((await place).dir, { recursive: true, force: true })
    },
  }
}
