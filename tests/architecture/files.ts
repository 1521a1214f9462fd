import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A file of `src/`: its path from there, and its text. */
export interface File {
  readonly path: string
  readonly text: string
}

/** Every `.ts` and `.vue` below `src/` but for tests. */
export const readFiles = (): readonly File[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|vue)$/.test(path) && !path.endsWith('.test.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, 'src', path), 'utf8') }))
