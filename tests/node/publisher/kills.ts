import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { killPublishing, seeded } from './kill'
import { publish, q2, q3, trusted } from './publish-kit'

const WITHIN_MS = 150

/** Kills publishing so many times at random moments: the folder verifies after each, and the next publisher goes on. */
export async function survivesKills(kills: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'kill-'))
  await publish(dir, q2())
  await publish(dir, q3())
  const random = seeded(2021)
  let sequence = 2
  for (let kill = 1; kill <= kills; kill += 1) {
    await killPublishing(dir, kill * 1_000, random() * WITHIN_MS)
    const { problems, index } = await verifyFolder(dir, trusted)
    expect(problems).toEqual([])
    expect(index?.sequence).toBeGreaterThanOrEqual(sequence)
    sequence = index?.sequence ?? 0
  }
  await publish(dir, q3({ issuer: '最后' }), { correction: '最后' })
  const { problems, notes, orphans } = await verifyFolder(dir, trusted)
  expect({ problems, notes }).toEqual({ problems: [], notes: [] })
  // Whole files of a revision that was never signed may stay; nothing half-written does.
  expect(
    orphans.filter((path) => !/^(?:editions|figures)\/2021Q[23]-r\d+\.(?:[0-9a-f]{16}\.)?json$/.test(path)),
  ).toEqual([])
  await rm(dir, { recursive: true })
}
