import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { INDEX_FILE } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'

export const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

/** The nearest folder from `dir` upwards that contains `name`; null where none does. */
export async function above(dir: string, name: string): Promise<string | null> {
  for (let at = resolve(dir); ; at = dirname(at)) {
    if (await isThere(join(at, name))) return at
    if (dirname(at) === at) return null
  }
}

/** Refuses a folder for private keys that lies in a published one. */
export async function assertPrivate(option: string, dir: string): Promise<void> {
  const published = await above(dir, INDEX_FILE)
  if (published === null) return
  throw new UsageError([
    `--${option} ${dir}：在数据目录 ${published} 里，人人都能读到；请换一个文件夹`,
    `--${option} ${dir}: lies in the published folder ${published}, which everybody may read`,
  ])
}
