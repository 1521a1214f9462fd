import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EmbedFile } from '@/channels/embeds/embed-set'
import { ASIDE, type Disk } from './disk'

/** True where a file holds these bytes already. */
export const holds = async (file: string, bytes: Uint8Array | string): Promise<boolean> =>
  (await readFile(file).catch(() => null))?.equals(Buffer.from(bytes)) === true

/**
 * Writes the files of one folder that differ: all aside first, then renamed in order, so that nobody reads half of one;
 * the folder is synced once. Returns the paths written.
 */
export async function replaceFiles(disk: Disk, dir: string, files: readonly EmbedFile[]): Promise<string[]> {
  const differs = await Promise.all(
    files.map(async ({ path, content }) => !(await holds(join(dir, path), content))),
  )
  const changed = files.filter((_, at) => differs[at])
  const [first] = changed
  if (first === undefined) return []
  const folder = dirname(join(dir, first.path))
  const aside = ({ path }: EmbedFile) => `${join(dir, path)}.${process.pid}${ASIDE}`
  await disk.makeFolder(folder)
  try {
    await Promise.all(changed.map((file) => disk.write(aside(file), file.content)))
    for (const file of changed) await disk.rename(aside(file), join(dir, file.path))
  } catch (error) {
    await Promise.all(changed.map((file) => disk.remove(aside(file))))
    throw error
  }
  await disk.syncFolder(folder)
  return changed.map(({ path }) => path)
}
