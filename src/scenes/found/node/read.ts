import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SCENES = new URL('../../', import.meta.url)

/** The paths of the folders' files of a name: of the scenes of the loop, or of those of one thing (`subjects/`). */
export const filesNamed = (name: string, below = ''): readonly string[] =>
  readdirSync(new URL(below, SCENES))
    .map((folder) => fileURLToPath(new URL(`${below}${folder}/${name}`, SCENES)))
    .filter((path) => existsSync(path))
    .toSorted()

/** What each of them exports under a name, by its path: `import.meta.glob` as it is on Node. */
export async function readEach<T>(
  file: string,
  name: string,
  below = '',
): Promise<Readonly<Record<string, T>>> {
  const read = filesNamed(file, below).map(async (path): Promise<readonly [string, T]> => {
    const found: Readonly<Record<string, T>> = await import(/* @vite-ignore */ pathToFileURL(path).href)
    const value = found[name]
    if (value === undefined) throw new Error(`${path} exports no ${name}`)
    return [path, value]
  })
  return Object.fromEntries(await Promise.all(read))
}
