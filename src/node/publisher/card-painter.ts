import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import decompress from 'woff2-encoder/decompress'
import { coverageOf } from './font-coverage'

/** Paints SVGs as PNG with the shipped type. */
export interface CardPainter {
  readonly paint: (svg: string) => Promise<Uint8Array>
  /** Deletes the unpacked fonts. */
  readonly close: () => Promise<void>
}

const WEIGHTS = ['400', '700'] as const
const FAMILY = 'Noto Sans SC'
/** The character for those that the font lacks, as is usual in Chinese print. */
const MISSING = '〓'

interface Slice {
  readonly file: string
  readonly covers: (code: number) => boolean
}

/** The slices of one weight, each with the characters that the package says it covers. */
async function slicesOf(folder: string, weight: string): Promise<Slice[]> {
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const files = new Set(await readdir(join(folder, 'files')))
  return Object.entries(ranges).flatMap(([name, text]) => {
    const file = `noto-sans-sc-${name.replace(/[[\]]/g, '')}-${weight}-normal.woff2`
    if (!files.has(file)) return []
    const spans = text.split(',').map((span) => {
      const [from = 0, to] = span
        .replace(/^U\+/, '')
        .split('-')
        .map((code) => parseInt(code, 16))
      return [from, to ?? from] as const
    })
    return [
      {
        file: join(folder, 'files', file),
        covers: (code: number) => spans.some(([a, b]) => code >= a && code <= b),
      },
    ]
  })
}

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
 * once each. A character that the font lacks is shown as 〓.
 */
export function createCardPainter(): CardPainter {
  const unpacked = new Map<string, Promise<Unpacked>>()
  const filesByCode = new Map<number, readonly string[]>()
  let place: Promise<{ slices: readonly Slice[]; dir: string }> | null = null

  async function makePlace() {
    const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
    const slices = (await Promise.all(WEIGHTS.map((weight) => slicesOf(folder, weight)))).flat()
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
        return found
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
        fontFiles: type.map(({ file }) => file).filter((file) => file.includes(`-${weight}-`)),
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
