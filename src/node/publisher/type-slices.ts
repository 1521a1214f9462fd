import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const WEIGHTS = ['400', '700'] as const
export type TypeWeight = (typeof WEIGHTS)[number]
/** The character for those that the type lacks, as is usual in Chinese print. */
export const MISSING = '〓'

/** A part of the shipped type: a .woff2 file, and the characters that it is for. */
export interface Slice {
  readonly file: string
  readonly covers: (code: number) => boolean
}

/** The slices of one weight, each with the characters that the package says it covers. */
export async function slicesOf(weight: TypeWeight): Promise<Slice[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'))
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
