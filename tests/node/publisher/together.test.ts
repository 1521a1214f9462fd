import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublishedIndex } from '@/core/publication/contract'
import { verifyIndex } from '@/core/publication/signature'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import { UsageError } from '@/office/publishing/usage-error'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { edition } from '../../core/publication/small-city'
import { accepting, contentsOf, publish, q2, q3, trusted } from './publish-kit'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'together-'))
})
afterEach(() => rm(dir, { recursive: true }))

/** A quarter whose name of the issuer says which writing it is. */
const writing = (issuer: string): EditionDraft => q3({ issuer })

/** Publishes until it is let. Other refusals than the lock's fail. */
async function insist(issuer: string): Promise<void> {
  for (;;) {
    try {
      expect((await publish(dir, writing(issuer), { correction: issuer })).kind).toBe('published')
      return
    } catch (error) {
      if (!(error instanceof UsageError) || !error.message.includes('is publishing')) throw error
      await wait(5)
    }
  }
}

describe('two publishers at once', () => {
  it('never interleave: one publishes, the other is told who does', async () => {
    const both = await Promise.allSettled([publish(dir, q2()), publish(dir, q3())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await verifyFolder(dir, trusted)).problems).toEqual([])
  })

  it('in turn lose nothing: each publishing is a sequence and a revision of its own', async () => {
    await publish(dir, writing('first'))
    const names = Array.from({ length: 5 }, (_, at) => at)
    await Promise.all(
      ['a', 'b'].map(async (who) => {
        for (const at of names) await insist(`${who}${at}`)
      }),
    )
    const { problems, notes, orphans, index } = await verifyFolder(dir, trusted)
    expect({ problems, notes, orphans }).toEqual({ problems: [], notes: [], orphans: [] })
    expect([index?.sequence, index?.editions.length]).toEqual([11, 11])
  })
})

describe('a reader during publishing', () => {
  const text = (path: string) => readFile(join(dir, path), 'utf8')

  /** What one look at the folder shows: everything the signed index leads to, whole. */
  async function look(): Promise<PublishedIndex> {
    const verified = verifyIndex((await text('index.jws')).trim(), trusted)
    if (!verified.ok) throw new Error(JSON.stringify(verified.problems))
    const { index } = verified.value
    const plain = JSON.parse(await text('index.json')) as PublishedIndex
    for (const { path, sha256, period, revision } of [...index.editions, ...plain.editions]) {
      expect(
        createHash('sha256')
          .update(await text(path))
          .digest('hex'),
      ).toBe(sha256)
      expect(JSON.parse(await text(`figures/${period}-r${revision}.json`))).toMatchObject({
        period,
        revision,
      })
    }
    return index
  }

  it('sees the old or the new publication, never a mix, and never goes back', async () => {
    await publish(dir, q2())
    await publish(dir, writing('0'))
    const [first, ...others] = q2().projects
    const q2Of = (at: number) => q2({ projects: first ? [{ ...first, completedYuan: at }, ...others] : [] })
    let done = false
    const publishing = (async () => {
      for (let at = 1; at <= 6; at += 1) {
        await publish(dir, q2Of(at), {
          correction: String(at),
          accept: accepting('investment-fell', 'ratio-odd', 'correction-empty'),
        })
        await publish(dir, writing(String(at)), {
          correction: String(at),
          accept: accepting('investment-fell', 'correction-empty'),
        })
      }
      done = true
    })()
    const seen: number[] = []
    while (!done) seen.push((await look()).sequence)
    await publishing
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(new Set(seen).size).toBeGreaterThan(3)
    expect((await look()).sequence).toBe(14)
  })
})

describe('publishing that is stopped', () => {
  it('before the index leaves the old state; after it, ends whole', async () => {
    await publish(dir, q2())
    const before = await contentsOf(dir)
    const stopAt = async (path: RegExp) => {
      const stop = new AbortController()
      const onProgress = (at: string) => path.test(at) && stop.abort()
      return publish(dir, q3({ issuer: edition().issuer }), { signal: stop.signal, onProgress })
    }
    await expect(stopAt(/^figures\/2021Q3/)).rejects.toMatchObject({ name: 'AbortError' })
    const { 'index.jws': jws, ...left } = await contentsOf(dir)
    expect(jws).toBe(before['index.jws'])
    expect(left['publishing.lock']).toBeUndefined()
    expect(await stopAt(/^index\.json/)).toMatchObject({ kind: 'published' })
    const { problems, notes, orphans } = await verifyFolder(dir, trusted)
    expect({ problems, notes, orphans }).toEqual({ problems: [], notes: [], orphans: [] })
  })
})
