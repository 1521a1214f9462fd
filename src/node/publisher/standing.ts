import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { INDEX_FILE, type TrustedKey } from '@/core/publication/contract'
import { accepted, type Result } from '@/core/publication/problems'
import { ASIDE, type Disk } from './disk'
import { historyProblems, lineProblems } from '@/office/publishing/history'
import { LOCK_FILE } from './lock-file'
import type { Standing } from '@/office/publishing/plan-publishing'
import { indexIn, readEditions, readJws } from './read-folder'
import { UsageError } from '@/office/publishing/usage-error'

/** Folders that publishing writes into. */
const OWN_FOLDERS = ['editions', 'figures', 'embeds', 'tuf', 'manifests', 'texts']

/** Every file of a folder, as paths with `/`. */
export async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .sort()
}

/** Refuses a folder without an index that holds other files than an interrupted first publishing leaves. */
async function assertFree(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => null)
  if (found === null) return
  if (!found.isDirectory())
    throw new UsageError([`数据目录 ${dir}：不是文件夹`, `published folder ${dir}: not a folder`])
  const names = await readdir(dir)
  const strange = names.find(
    (name) => !OWN_FOLDERS.includes(name) && !name.startsWith(LOCK_FILE) && !name.endsWith(ASIDE),
  )
  if (strange === undefined) return
  throw new UsageError(
    [
      `数据目录 ${dir}：里面有 ${strange}，却没有 ${INDEX_FILE}：请用单独的文件夹，或把它放回来`,
      `published folder ${dir}: holds ${strange}, but no ${INDEX_FILE}: give a folder of its own, or bring it back`,
    ],
    'strange-folder',
  )
}

const isFile = async (file: string) => (await stat(file).catch(() => null))?.isFile() === true

/** Refuses a folder that is there, and is neither a published one nor free to become one. */
export async function assertPublished(dir: string): Promise<void> {
  if (!(await isFile(join(dir, INDEX_FILE)))) await assertFree(dir)
}

/**
 * What a folder holds, verified by the keys. A folder that does not exist, or is empty, holds nothing; one with
 * problems is refused with all of them.
 */
export async function standingIn(dir: string, keys: readonly TrustedKey[]): Promise<Result<Standing>> {
  if (!(await isFile(join(dir, INDEX_FILE)))) {
    await assertFree(dir)
    return accepted({ index: null, editions: [] })
  }
  const index = indexIn(await readJws(dir), keys)
  if (!index.ok) return index
  const { editions, problems } = await readEditions(dir, index.value.editions)
  const all = [
    ...historyProblems(index.value),
    ...problems,
    ...editions.flatMap((edition) => lineProblems(edition, index.value)),
  ]
  return all.length > 0 ? { ok: false, problems: all } : accepted({ index: index.value, editions })
}

/** Deletes what an interrupted publishing left half-written; only while holding the lock. */
export async function clearAside(dir: string, disk: Disk): Promise<void> {
  for (const path of await filesIn(dir)) {
    const [top = ''] = path.split('/')
    const own = OWN_FOLDERS.includes(top) || !path.includes('/')
    if (own && path.endsWith(ASIDE)) await disk.remove(join(dir, path))
  }
}
