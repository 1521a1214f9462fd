import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG', 'EINVAL'])

/** Undefined in place of the errors that mean "no such file here"; any other error stays one. */
export async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined
    throw error
  }
}

/** The real location of a path in a folder; undefined when it does not exist or a link leads out of the folder. */
export async function realPathInside(dir: string, path: string): Promise<string | undefined> {
  const root = await unlessAbsent(realpath(dir))
  const real = await unlessAbsent(realpath(join(dir, path)))
  return root !== undefined && real?.startsWith(root + sep) ? real : undefined
}
