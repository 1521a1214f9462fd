import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import * as v from 'valibot'
import { ASIDE, codeOf, type Disk } from './disk'

/** Who publishes: a process of a machine. */
export interface Owner {
  readonly pid: number
  readonly host: string
}

export const thisProcess = (): Owner => ({ pid: process.pid, host: hostname() })

export const LOCK_FILE = 'publishing.lock'
/** An empty lock file older than this was left by a process that was killed while writing it. */
const WORDLESS_MS = 5_000

export const Held = v.object({ pid: v.number(), host: v.string(), since: v.string(), token: v.string() })
export type Held = v.InferOutput<typeof Held>

/** The state of a process in what Linux tells of it (proc(5)): after its name, which may hold anything. */
const ENDED = /\) [ZX] [^)]*$/

/**
 * Whether a process runs. One that was killed stays in the list of processes, ended, until its parent asks for it;
 * where that is a container's first process, it may never.
 */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !ENDED.test(told)
}

/** The owner of a lock file; `wordless` where the file is empty or unreadable, null where there is none. */
export async function holderOf(file: string): Promise<Held | 'wordless' | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return v.parse(Held, JSON.parse(text))
  } catch {
    return 'wordless'
  }
}

/** True where the owner of the lock cannot be running any more. */
export async function isStale(
  file: string,
  held: Held | 'wordless',
  host: string,
  nowMs: number,
): Promise<boolean> {
  if (held !== 'wordless') return held.host === host && !(await isAlive(held.pid))
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: nowMs }))
  return nowMs - mtimeMs > WORDLESS_MS
}

/** Where files cannot have two names (some network drives, memory sticks). */
const UNLINKED = new Set<unknown>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Creates a file with its content in one step; false when it exists. */
export async function created(
  disk: Disk,
  file: string,
  content: Uint8Array | string,
  token: string,
): Promise<boolean> {
  const aside = `${file}.${token}${ASIDE}`
  await disk.write(aside, content)
  try {
    await disk.link(aside, file).catch((error: unknown) => {
      if (!UNLINKED.has(codeOf(error))) throw error
      return disk.write(file, content, true)
    })
    return true
  } catch (error) {
    // The next holder of the lock deletes leftovers.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw error
  } finally {
    await disk.remove(aside)
  }
}

/** Identifies a lock or a claim, even an incomplete one. */
export const tokenOf = async (file: string, held: Held | 'wordless'): Promise<string> =>
  held === 'wordless' ? `cut-${(await stat(file).catch(() => null))?.mtimeMs ?? 0}` : held.token
