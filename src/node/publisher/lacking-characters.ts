import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { lackingIn } from '@/office/plausibility/typeface'

const USUAL = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css')
const RARE = new URL('../../core/frame/rare-type.css', import.meta.url)

/** Tells which characters of a text no shipped typeface has. */
export async function lackingCharacters(): Promise<(text: string) => readonly string[]> {
  return lackingIn(...(await Promise.all([USUAL, RARE].map((sheet) => readFile(sheet, 'utf8')))))
}
