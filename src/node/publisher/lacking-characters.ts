import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { lackingIn } from '@/office/plausibility/typeface'

/** Tells which characters of a text the shipped typeface lacks. */
export async function lackingCharacters(): Promise<(text: string) => readonly string[]> {
  const path = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css')
  return lackingIn(await readFile(path, 'utf8'))
}
