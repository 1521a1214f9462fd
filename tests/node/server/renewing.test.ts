import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { metricsText } from '@/core/fleet/metrics'
import { generateKey } from '@/office/publishing/keys'
import { startRenewing } from '@/node/server/renewing'
import { DAY_MS } from '@/node/publisher/tuf/documents'
import { freshnessOf } from '@/node/publisher/tuf/freshness'
import { tellerIn } from '@/node/command/teller'
import { key, NOW_MS, q2, trusted } from '../publisher/publish-kit'
import { ceremony, publishBoth } from '../publisher/tuf/tuf-kit'

let place = ''
let dir = ''
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'renewing-'))
  dir = join(place, 'published')
  await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
})
afterEach(() => rm(place, { recursive: true }))

const timestamp = () => readFile(join(dir, 'tuf/timestamp.json'), 'utf8')

describe('a server that renews', () => {
  it('signs the timestamp anew past half of its life, again and again', async () => {
    let nowMs = NOW_MS
    const before = await timestamp()
    const renewing = startRenewing({ dir, key, trusted, now: () => nowMs, everyMs: 20 }, tellerIn('en'))
    try {
      nowMs += 4 * DAY_MS
      await vi.waitFor(async () => expect(await timestamp()).not.toBe(before), { timeout: 20_000 })
      expect((await freshnessOf(dir))?.expiresMs).toBe(nowMs + 7 * DAY_MS)
      expect(renewing.failure()).toBeNull()
    } finally {
      await renewing.stop()
    }
  })
  it('says in its log and in its metrics, days before, that it cannot', async () => {
    const said: string[] = []
    const tell = { ...tellerIn('en'), complain: (line: unknown) => void said.push(String(line)) }
    const now = () => NOW_MS + 4 * DAY_MS
    const renewing = startRenewing({ dir, key: generateKey('stranger'), trusted, now, everyMs: 60_000 }, tell)
    try {
      await vi.waitFor(() => expect(said.join()).toContain('renewal failed (expires 2021-11-08'), {
        timeout: 20_000,
      })
      expect(renewing.failure()).toContain('snapshot needs the signatures of 1 keys')
      const expiresMs = (await freshnessOf(dir))?.expiresMs ?? null
      const lines = metricsText(new Map(), now(), {
        expiresMs,
        isRenewalFailing: renewing.failure() !== null,
      })
      expect(lines).toContain(
        `liangping_publication_expires_timestamp_seconds ${NOW_MS / 1000 + 7 * 86_400}\n`,
      )
      expect(lines).toContain('liangping_publication_renewal_failing 1\n')
    } finally {
      await renewing.stop()
    }
  })
})

describe('the timer of deploy/', () => {
  const unit = (name: string) => readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8')
  it('runs the command several times a day, and catches up', () => {
    expect(unit('liangping-renew.service')).toMatch(/^ExecStart=.* src\/node\/cli\.ts renew --to /m)
    expect(unit('liangping-renew.service')).not.toMatch(/^User=root$/m)
    expect(unit('liangping-renew.timer')).toMatch(/^Persistent=true$/m)
  })
})
