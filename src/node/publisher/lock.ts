import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from './disk'
import { instantAt } from '@/office/workbook/instant'
import { created, holderOf, isStale, LOCK_FILE, tokenOf, type Held, type Owner } from './lock-file'
import { UsageError } from '@/office/publishing/usage-error'

/** The name of a claim to a dead publisher's lock, by its token, so that only one process can claim each. */
const claimFile = (token: string) => `${LOCK_FILE}.${token}.taking`

export interface Lock {
  /** Throws when the lock is no longer ours, as when somebody deleted it by hand. */
  readonly assertHeld: () => Promise<void>
  readonly release: () => Promise<void>
}

function busy(file: string, held: Held | 'wordless' | null): UsageError {
  const [zh, en] =
    held === null || held === 'wordless'
      ? ['另一个程序', 'another publisher']
      : [
          `${held.host} 上的进程 ${held.pid} 从 ${held.since} 起`,
          `process ${held.pid} on ${held.host}, since ${held.since},`,
        ]
  return new UsageError(
    [
      `${zh}正在往这个目录公开；如果确实没有，就删除 ${file}`,
      `${en} is publishing into this folder; if that is certainly not so, delete ${file}`,
    ],
    'locked',
  )
}

interface Contender {
  readonly dir: string
  readonly disk: Disk
  readonly owner: Owner
  readonly nowMs: number
  readonly token: string
  /** The content of our lock or claim. */
  readonly text: string
}

/**
 * Claims the lock of a dead publisher, and the claims of dead claimants before us. Each can be claimed once, so one
 * process succeeds. Null where a living process came first.
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

/** Removes a stale lock: only the process that claimed it may, and only while it is the same lock. False for others. */
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

/** Deletes settled and incomplete claims; only while holding the lock. */
async function clearClaims({ dir, disk }: Contender): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith(`${LOCK_FILE}.`)) await disk.remove(join(dir, name))
  }
}

/**
 * Takes the folder's lock, so that two publishers do not interleave. A lock left by a dead process of this machine is
 * replaced; any other is a UsageError that names its holder, its time, and the file to delete if it is stale.
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
      if (!(await isOurs()))
        throw new UsageError([
          `${file} 被拿走了：什么也没有公开`,
          `${file} was taken away: nothing was published`,
        ])
    },
    async release() {
      if (await isOurs()) await disk.remove(file)
    },
  }
}
