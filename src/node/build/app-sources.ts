import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unlessAbsent } from '../server/inside.ts'

/** The sources that the built app is made from, relative to the project's folder. */
const SOURCES = ['index.html', 'package-lock.json', 'vite.config.ts', 'public', 'src']

async function filesBelow(root: string, path: string): Promise<string[]> {
  const entries = await unlessAbsent(readdir(join(root, path), { withFileTypes: true }))
  if (entries === undefined) return [path]
  const below = await Promise.all(entries.map((entry) => filesBelow(root, `${path}/${entry.name}`)))
  return below.flat().filter((file) => !file.endsWith('.test.ts'))
}

/** The digest (hex) of the sources' names and bytes, because file times mean nothing after a clone. */
export async function sourcesDigest(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => filesBelow(root, source)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = await unlessAbsent(readFile(join(root, file)))
    hash.update(`${file}\0${bytes?.length ?? -1}\0`).update(bytes ?? '')
  }
  return hash.digest('hex')
}

/** The file in which a build notes the digest of its sources; beside the app, so that it is not served. */
export const stampFile = (outDir: string): string => `${outDir}.sources`

/** Whether the app must be built: never built, or from other sources. */
export async function isStale(root: string, outDir: string): Promise<boolean> {
  const [stamp, page] = await Promise.all([
    unlessAbsent(readFile(stampFile(outDir), 'utf8')),
    unlessAbsent(readFile(join(outDir, 'index.html'))),
  ])
  return page === undefined || stamp?.trim() !== (await sourcesDigest(root))
}
