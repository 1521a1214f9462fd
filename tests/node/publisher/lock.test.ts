import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemDisk } from '@/node/publisher/disk'
import { lockFolder } from '@/node/publisher/lock'
import { LOCK_FILE, thisProcess } from '@/node/publisher/lock-file'
import { UsageError } from '@/office/publishing/usage-error'
import { DEAD, dyingDisk } from './crash'
import { NOW_MS } from './publish-kit'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(dir, { recursive: true }))

const take = (owner = thisProcess(), nowMs = NOW_MS) => lockFolder(dir, systemDisk, owner, nowMs)

describe('the lock of a published folder', () => {
  it('says who holds it, since when, and what to delete if not so', async () => {
    await take()
    const error: unknown = await take().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain(
      `process ${process.pid} on ${thisProcess().host}, since 2021-11-01T08:00:00+08:00`,
    )
    expect(String(error)).toContain(`delete ${join(dir, LOCK_FILE)}`)
  })

  it('is free again once it is released', async () => {
    await (await take()).release()
    expect(await readdir(dir)).toEqual([])
    await take()
  })

  it('of a process that is no longer alive is replaced', async () => {
    await take(DEAD)
    await (await take()).assertHeld()
    expect(await readdir(dir)).toEqual([LOCK_FILE])
  })

  it.skipIf(process.platform !== 'linux')(
    'of a process that ended, and that nobody has asked for, is replaced',
    async () => {
      // What the shell becomes asks for no child: one that ends later stays in the list of processes.
      const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      try {
        const [pid] = (await once(parent.stdout, 'data')).map(Number)
        if (pid === undefined) throw new Error('no process')
        const state = () => readFile(`/proc/${pid}/stat`, 'utf8')
        await expect.poll(state, { timeout: 10_000 }).toMatch(/\) Z /)
        await take({ ...DEAD, pid })
        await (await take()).assertHeld()
      } finally {
        parent.kill()
      }
    },
  )

  it('of another machine is never judged', async () => {
    await take({ ...DEAD, host: 'elsewhere' })
    await expect(take()).rejects.toThrow('on elsewhere')
  })

  it('that says nothing counts as held while it is fresh, as left behind when it is old', async () => {
    const file = join(dir, LOCK_FILE)
    await writeFile(file, '{"pid":')
    await utimes(file, NOW_MS / 1_000, NOW_MS / 1_000)
    await expect(take(thisProcess(), NOW_MS + 4_000)).rejects.toThrow('another publisher')
    await take(thisProcess(), NOW_MS + 6_000)
  })

  it('that was taken away by hand is no longer ours, nor ours to remove', async () => {
    const lock = await take()
    await rm(join(dir, LOCK_FILE))
    await expect(lock.assertHeld()).rejects.toThrow('was taken away')
    const other = await take()
    await lock.release()
    await other.assertHeld()
  })

  it('works where files cannot have two names', async () => {
    const refuse = () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' }))
    const disk = { ...systemDisk, link: refuse }
    const lock = await lockFolder(dir, disk, thisProcess(), NOW_MS)
    await expect(lockFolder(dir, disk, thisProcess(), NOW_MS)).rejects.toThrow('is publishing')
    await lock.release()
    expect(await readdir(dir)).toEqual([])
  })

  it('left behind in the midst of being inherited is inherited in turn', async () => {
    const dieAt = async (step: number) => {
      const dying = dyingDisk(step, false)
      await lockFolder(dir, dying.disk, DEAD, NOW_MS).catch((error: unknown) => error)
      return dying.died()
    }
    for (let step = 0, died = true; died; step += 1) {
      await take(DEAD)
      died = await dieAt(step)
      await dieAt((step * 7) % 10)
      const lock = await take()
      await lock.assertHeld()
      expect(await readdir(dir)).toEqual([LOCK_FILE])
      await lock.release()
    }
  })

  it('left behind goes to one of many who want it', async () => {
    for (let round = 0; round < 20; round += 1) {
      await take(DEAD)
      const wanted = await Promise.allSettled(Array.from({ length: 8 }, () => take()))
      const won = wanted.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      expect(won).toHaveLength(1)
      await won[0]?.assertHeld()
      expect(JSON.parse(await readFile(join(dir, LOCK_FILE), 'utf8'))).toMatchObject(thisProcess())
      await won[0]?.release()
    }
  })
})
