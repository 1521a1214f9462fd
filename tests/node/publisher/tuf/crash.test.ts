import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import { Crash, DEAD, dyingDisk } from '../crash'
import { contentsOf, NOW_MS, q2, q3 } from '../publish-kit'
import { otherProgram } from './other-program'
import { ceremony, publishBoth } from './tuf-kit'

let place = ''
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS })
  place = await mkdtemp(join(tmpdir(), 'tuf-crash-'))
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(place, { recursive: true })
})

const STRIDE = 6

/** The metadata of a folder, but for the timestamp, by name with their digests. */
const metadataIn = async (dir: string) =>
  new Map(
    Object.entries(await contentsOf(dir))
      .filter(([path]) => /^tuf\/.*\.json$/.test(path) && !path.endsWith('timestamp.json'))
      .map(([path, text]) => [path, sha256Hex(text)]),
  )

describe('a crash in publishing both formats', () => {
  it('leaves the old or the new for another program, whole; the next try completes it, and no name changes its contents', async () => {
    const base = join(place, 'base')
    await publishBoth(base, q2(), await ceremony(join(place, 'keys')))
    let crashes = 0
    for (let step = 1; ; step += STRIDE) {
      const dir = join(place, `at-${step}`)
      await cp(base, dir, { recursive: true })
      const { disk } = dyingDisk(step, false)
      const failure: unknown = await publishBoth(dir, q3(), null, { disk, owner: DEAD }).then(
        () => null,
        (error: unknown) => error,
      )
      if (failure === null) break
      expect(failure).toBeInstanceOf(Crash)
      crashes += 1
      const other = await otherProgram(dir, join(place, `other-${step}`))
      try {
        expect(['2021Q2', '2021Q3']).toContain((await other.index()).current)
        const before = await metadataIn(dir)
        vi.setSystemTime(Date.now() + 1000)
        await publishBoth(dir, q3(), null, { tuf: { now: Date.now } })
        expect((await other.index()).current).toBe('2021Q3')
        const after = await metadataIn(dir)
        for (const [path, digest] of before) expect([path, after.get(path)]).toEqual([path, digest])
        expect((await readdir(join(dir, 'tuf'))).filter((name) => name.endsWith('.part'))).toEqual([])
      } finally {
        await other.close()
      }
    }
    expect(crashes).toBeGreaterThan(5)
  })
})
