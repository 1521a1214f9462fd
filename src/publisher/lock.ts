import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { ASIDE, codeOf, type Disk } from './disk'
import { instantAt } from './instant'
import { UsageError } from './usage-error'

/** Who publishes: a process of a machine. */
export interface Owner {
  readonly pid: number
  readonly host: string
}

export const thisProcess = (): Owner => ({ pid: process.pid, host: hostname() })

export const LOCK_FILE = 'publishing.lock'
/** Held while the lock of a crashed publisher is replaced, so that two do not replace each other's. */
const TAKING_FILE = `${LOCK_FILE}.taking`
/** A lock that says nothing was cut short in writing, when it is older than this. */
const WORDLESS_MS = 5_000

const Held = v.object({ pid: v.number(), host: v.string(), since: v.string(), token: v.string() })
type Held = v.InferOutput<typeof Held>

export interface Lock {
  /** Refuses when the lock is no longer ours: somebody took it away by hand. */
  readonly assertHeld: () => Promise<void>
  readonly release: () => Promise<void>
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** Who holds a lock file; `wordless` where it does not say, null where there is none. */
async function holderOf(file: string): Promise<Held | 'wordless' | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return v.parse(Held, JSON.parse(text))
  } catch {
    return 'wordless'
  }
}

/** True where whoever took the lock cannot be at work any more. */
async function isStale(file: string, held: Held | 'wordless', host: string, nowMs: number): Promise<boolean> {
  if (held !== 'wordless') return held.host === host && !isAlive(held.pid)
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: nowMs }))
  return nowMs - mtimeMs > WORDLESS_MS
}

function busy(file: string, held: Held | 'wordless' | null): UsageError {
  const who =
    held === null || held === 'wordless'
      ? 'another publisher'
      : `process ${held.pid} on ${held.host}, since ${held.since},`
  return new UsageError(`${who} is publishing into this folder; if that is certainly not so, delete ${file}`)
}

/** Where files cannot have two names (some network drives, memory sticks). */
const UNLINKED = new Set<unknown>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Makes a file that must not be there, at once with its words; false when it is there. */
async function created(disk: Disk, file: string, text: string, token: string): Promise<boolean> {
  const aside = `${file}.${token}${ASIDE}`
  await disk.write(aside, text)
  try {
    await disk.link(aside, file).catch((error: unknown) => {
      if (!UNLINKED.has(codeOf(error))) throw error
      return disk.write(file, text, true)
    })
    return true
  } catch (error) {
    // Whoever holds the lock clears up what lies aside.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw error
  } finally {
    await disk.remove(aside)
  }
}

/** Removes a stale lock, alone: looked at again once nobody else can replace it. */
async function clearStale(
  dir: string,
  disk: Disk,
  owner: Owner,
  nowMs: number,
  token: string,
): Promise<void> {
  const [file, taking] = [join(dir, LOCK_FILE), join(dir, TAKING_FILE)]
  if (!(await created(disk, taking, `${owner.pid} ${owner.host}\n`, token))) throw busy(taking, null)
  try {
    const held = await holderOf(file)
    if (held !== null && (await isStale(file, held, owner.host, nowMs))) await disk.remove(file)
  } finally {
    await disk.remove(taking)
  }
}

/**
 * Takes the folder's lock, so that two publishers never interleave. The lock of a process of this machine that is no
 * longer alive is replaced; any other is a UsageError that says who holds it, since when and what to delete if not.
 */
export async function lockFolder(dir: string, disk: Disk, owner: Owner, nowMs: number): Promise<Lock> {
  const file = join(dir, LOCK_FILE)
  const token = randomBytes(8).toString('hex')
  const text = `${JSON.stringify({ ...owner, since: instantAt(nowMs), token } satisfies Held)}\n`
  const isOurs = async () => {
    const held = await holderOf(file)
    return held !== null && held !== 'wordless' && held.token === token
  }
  if (!(await created(disk, file, text, token))) {
    const held = await holderOf(file)
    if (held !== null && !(await isStale(file, held, owner.host, nowMs))) throw busy(file, held)
    await clearStale(dir, disk, owner, nowMs, token)
    if (!(await created(disk, file, text, token))) throw busy(file, await holderOf(file))
  }
  return {
    async assertHeld() {
      if (!(await isOurs())) throw new UsageError(`${file} was taken away: nothing was published`)
    },
    async release() {
      if (await isOurs()) await disk.remove(file)
    },
  }
}
