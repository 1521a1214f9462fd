import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from './disk'
import { instantAt } from '@/office/publishing/instant'
import { created, holderOf, isStale, LOCK_FILE, tokenOf, type Held, type Owner } from './lock-file'
import { UsageError } from '@/office/publishing/usage-error'

/** The name of a claim to what a dead publisher held, by its token: there is one heir to each. */
const claimFile = (token: string) => `${LOCK_FILE}.${token}.taking`

export interface Lock {
  /** Refuses when the lock is no longer ours: somebody took it away by hand. */
  readonly assertHeld: () => Promise<void>
  readonly release: () => Promise<void>
}

function busy(file: string, held: Held | 'wordless' | null): UsageError {
  const who =
    held === null || held === 'wordless'
      ? 'another publisher'
      : `process ${held.pid} on ${held.host}, since ${held.since},`
  return new UsageError(
    `${who} is publishing into this folder; if that is certainly not so, delete ${file}`,
    'locked',
  )
}

interface Contender {
  readonly dir: string
  readonly disk: Disk
  readonly owner: Owner
  readonly nowMs: number
  readonly token: string
  /** What the lock, or a claim to it, says of us. */
  readonly text: string
}

/**
 * Claims what the dead publisher of that token held, and what dead claimants before us claimed of it: one heir to each,
 * so there is one heir at the end. Null where somebody alive is before us.
 */
async function claimed(
  dead: string,
  { dir, disk, owner, nowMs, token, text }: Contender,
): Promise<string | null> {
  for (let heir = dead; ;) {
    const file = join(dir, claimFile(heir))
    if (await created(disk, file, text, token)) return file
    const held = await holderOf(file)
    if (held === null || !(await isStale(file, held, owner.host, nowMs))) return null
    heir = await tokenOf(file, held)
  }
}

/** Takes a stale lock away: only its one heir does, and only while it is still that lock. False where we are not. */
async function inherited(file: string, stale: Held | 'wordless', contender: Contender): Promise<boolean> {
  const dead = await tokenOf(file, stale)
  const claim = await claimed(dead, contender)
  if (claim === null) return false
  const { disk, text, token } = contender
  const held = await holderOf(file)
  if (held !== null && (await tokenOf(file, held)) === dead) await disk.remove(file)
  const isOurs = await created(disk, file, text, token)
  if (!isOurs) await disk.remove(claim)
  return isOurs
}

/** Claims that are settled, and what was cut short in making them. Only under the lock. */
async function clearClaims({ dir, disk }: Contender): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith(`${LOCK_FILE}.`)) await disk.remove(join(dir, name))
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
  const contender = { dir, disk, owner, nowMs, token, text }
  const isOurs = async () => {
    const held = await holderOf(file)
    return held !== null && held !== 'wordless' && held.token === token
  }
  if (!(await created(disk, file, text, token))) {
    const held = await holderOf(file)
    if (held === null || !(await isStale(file, held, owner.host, nowMs))) throw busy(file, held)
    if (!(await inherited(file, held, contender))) throw busy(file, await holderOf(file))
  }
  await clearClaims(contender)
  return {
    async assertHeld() {
      if (!(await isOurs())) throw new UsageError(`${file} was taken away: nothing was published`)
    },
    async release() {
      if (await isOurs()) await disk.remove(file)
    },
  }
}
