import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The layout of a scene: the Chromium that it was measured in, and the lines of each of its shapes by heading. */
export interface Layout {
  readonly chromium: string
  readonly shapes: ReadonlyMap<string, readonly string[]>
}

/** What overflows, overlaps or is too small to read, with its shape. */
export const overflowsOf = ({ shapes }: Layout): readonly string[] =>
  [...shapes].flatMap(([name, lines]) =>
    lines.filter((line) => line.startsWith('! ')).map((line) => `${name}: ${line.slice(2)}`),
  )

/** Where the accepted layouts are kept: a file a scene. */
export const folder = fileURLToPath(new URL('./layout/', import.meta.url))
const fileOf = (scene: string) => `${folder}${scene}.txt`

/** The major version of a Chromium: `156` of `156.0.8078.108`. */
export const majorOf = (version: string): string => version.split('.')[0] ?? version

/** A layout as the text of its file. */
export const textOf = ({ chromium, shapes }: Layout): string =>
  [`Chromium ${chromium}`, ...[...shapes].map(([name, lines]) => [`== ${name}`, ...lines].join('\n'))]
    .map((part) => `${part}\n`)
    .join('\n')

/** The layout in the text of a file. */
export function layoutIn(text: string): Layout {
  const [head = '', ...parts] = text.split('\n== ')
  const shapes = parts.map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n')
    return [name, lines] as const
  })
  return { chromium: /^Chromium (\S+)/.exec(head)?.[1] ?? '', shapes: new Map(shapes) }
}

/** The accepted layout of a scene; none of a new one. */
export const accepted = async (scene: string): Promise<Layout> =>
  layoutIn(await readFile(fileOf(scene), 'utf8').catch(() => ''))

/** Takes a scene's layout as it is now for the one to compare with. */
export async function accept(scene: string, layout: Layout): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(fileOf(scene), textOf(layout))
}
