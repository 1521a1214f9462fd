import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineOf } from '@/core/publication/problems'
import { standingIn } from '@/node/publisher/standing'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { Crash, DEAD, dyingDisk } from './crash'
import { publish, q2, q2Mended, q3, trusted } from './publish-kit'

const STEPS = 15

/** What is signed: the names of the editions, or nothing at all. */
async function standing(dir: string): Promise<string> {
  const read = await standingIn(dir, trusted)
  if (!read.ok) return read.problems.map(lineOf).join('\n')
  return read.value.editions.map(({ period, revision }) => `${period}-r${revision}`).join(' ')
}

const scenarios = [
  { what: 'the first edition', base: null, draft: q2(), correction: undefined, old: '', new: '2021Q2-r1' },
  {
    what: 'a new period',
    base: 'q2',
    draft: q3(),
    correction: undefined,
    old: '2021Q2-r1',
    new: '2021Q2-r1 2021Q3-r1',
  },
  {
    what: 'a correction of an earlier period',
    base: 'both',
    draft: q2Mended(),
    correction: '更正',
    old: '2021Q2-r1 2021Q3-r1',
    new: '2021Q2-r1 2021Q2-r2 2021Q3-r1',
  },
] as const

/** Declares the tests of crashes at every `stride`-th step of publishing. */
export function crashesAtEvery(stride: number): void {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'crash-'))
    await publish(join(root, 'q2'), q2())
    await publish(join(root, 'both'), q2())
    await publish(join(root, 'both'), q3())
  })
  afterAll(() => rm(root, { recursive: true }))

  describe.each(scenarios)('a crash in publishing $what', (scenario) => {
    const { base, draft, correction } = scenario

    /** Dies at a step, then publishes once more. False when there was no such step. */
    async function dieAt(step: number, torn: boolean): Promise<boolean> {
      const dir = join(root, `${base}-${step}-${torn}`)
      if (base) await cp(join(root, base), dir, { recursive: true })
      const { disk, died } = dyingDisk(step, torn)
      const failure: unknown = await publish(dir, draft, { correction, disk, owner: DEAD }).then(
        () => null,
        (error: unknown) => error,
      )
      if (failure !== null) expect(failure).toBeInstanceOf(Crash)
      const left = await standing(dir)
      expect([scenario.old, scenario.new]).toContain(left)
      if (left !== '') expect((await verifyFolder(dir, trusted)).problems).toEqual([])

      const again = await publish(dir, draft, { correction })
      expect(again.kind).toBe(left === scenario.new ? 'unchanged' : 'published')
      expect(await standing(dir)).toBe(scenario.new)
      const { problems, notes, orphans } = await verifyFolder(dir, trusted)
      expect({ problems, notes, orphans }).toEqual({ problems: [], notes: [], orphans: [] })
      await rm(dir, { recursive: true })
      return died()
    }

    it.each([
      ['before any step', false],
      ['in the midst of any write', true],
    ])('%s leaves the old or the new state, and the next publishing clears up after it', async (_, torn) => {
      let step = 0
      while (await dieAt(step, torn)) step += stride
      expect(step).toBeGreaterThan(STEPS)
    })
  })
}
