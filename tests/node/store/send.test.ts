import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { folderPlace } from '@/node/store/folder-place'
import { headTags, send, type Sending } from '@/node/store/send'
import { publish, q2, q3, trusted } from '../publisher/publish-kit'
import { s3Server, type S3Server } from './s3-server'
import { inFolder, placeAt } from './store-kit'

let server: S3Server
beforeEach(async () => {
  server = await s3Server()
})
afterEach(() => server.close())

const store = () => placeAt(server.url)
const puts = () => server.log.flatMap((line) => /^PUT a\/b\/(\S+) 200$/.exec(line)?.[1] ?? [])
const sendAll = (dir: string, sending: Sending = {}) => send(folderPlace(dir), store(), sending)

/** What somebody elsewhere finds in the store: what is wrong with it, and its sequence. */
const seen = () =>
  inFolder(async (dir) => {
    await send(store(), folderPlace(dir), { exact: true })
    const { problems, orphans, index } = await verifyFolder(dir, trusted)
    return { problems, orphans, sequence: index?.sequence }
  })

describe('sending a folder', () => {
  it('brings immutable files first, then those that change, and last what makes the rest public', () =>
    inFolder(async (dir) => {
      await publish(dir, q2())
      await publish(dir, q3())
      await writeFile(join(dir, 'index.jws.7.part'), 'half')
      const { files, kept } = await sendAll(dir)
      const order = puts()
      expect(order.map((path) => path.split('/')[0])).toEqual([
        ...['editions', 'editions', 'figures', 'figures'],
        ...['index.jws', 'index.json'],
      ])
      expect({ files, kept }).toEqual({ files: order.length, kept: 0 })
      expect(await seen()).toEqual({ problems: [], orphans: [], sequence: 2 })
    }))

  it('sends only what changed', () =>
    inFolder(async (dir) => {
      await publish(dir, q2())
      await sendAll(dir)
      server.log.length = 0
      expect(await sendAll(dir)).toEqual({ files: 0, bytes: 0, kept: 4 })
      expect(server.log).toEqual(['GET  200'])
      await publish(dir, q3())
      const sent = await sendAll(dir)
      expect(puts().toSorted()).toEqual([
        expect.stringMatching(/^editions\/2021Q3-r1\./),
        ...['figures/2021Q3-r1.json', 'index.json', 'index.jws'],
      ])
      expect(sent).toMatchObject({ files: 4, kept: 2 })
      expect(sent.bytes).toBeGreaterThan(1_000)
    }))

  it('compares bytes where the store’s tags are no digests', () =>
    inFolder(async (dir) => {
      server.hasOpaqueTags = true
      await publish(dir, q2())
      await sendAll(dir)
      expect(await sendAll(dir)).toEqual({ files: 0, bytes: 0, kept: 4 })
      expect(await seen()).toEqual({ problems: [], orphans: [], sequence: 1 })
    }))

  it('goes on where the answer to a write was lost', () =>
    inFolder(async (dir) => {
      await publish(dir, q2())
      const lost = new Set<string>()
      server.losesAnswer = (method, key) => {
        if (method !== 'PUT' || lost.has(key)) return false
        lost.add(key)
        return true
      }
      await sendAll(dir)
      expect(lost.size).toBe(4)
      expect(await seen()).toEqual({ problems: [], orphans: [], sequence: 1 })
    }))

  it('makes a copy exact: what the store does not hold is removed', () =>
    inFolder(async (dir) => {
      await publish(join(dir, 'one'), q2())
      await sendAll(join(dir, 'one'))
      const copy = join(dir, 'two')
      await publish(copy, q2({ issuer: '别的单位' }))
      await send(store(), folderPlace(copy), { exact: true })
      const { problems, orphans } = await verifyFolder(copy, trusted)
      expect({ problems, orphans }).toEqual({ problems: [], orphans: [] })
    }))

  describe.each(['kept', 'not-implemented', 'ignored'] as const)('with conditions %s', (conditions) => {
    beforeEach(() => {
      server.conditions = conditions
    })

    it('stops when another has published since, and sends nothing', () =>
      inFolder(async (dir) => {
        const [ours, theirs] = [join(dir, 'ours'), join(dir, 'theirs')]
        await publish(ours, q2())
        await sendAll(ours)
        const since = await headTags(store())
        await send(store(), folderPlace(theirs), { exact: true })
        await publish(theirs, q3())
        await sendAll(theirs)
        await publish(ours, q3({ issuer: '我们' }))
        server.log.length = 0
        await expect(sendAll(ours, { since })).rejects.toThrow('another publisher has just changed index.jws')
        expect(puts()).toEqual([])
      }))

    it('does not make public what it sent when another was faster in the last moment', () =>
      inFolder(async (dir) => {
        const [ours, theirs] = [join(dir, 'ours'), join(dir, 'theirs')]
        await publish(ours, q2())
        await sendAll(ours)
        await send(store(), folderPlace(theirs), { exact: true })
        await publish(theirs, q3())
        await publish(ours, q3({ issuer: '我们' }))
        const mayGoOn = async (isLast: boolean) => {
          if (isLast) await sendAll(theirs)
        }
        await expect(sendAll(ours, { mayGoOn })).rejects.toThrow('another publisher has just changed')
        const { sequence, problems } = await seen()
        expect(sequence).toBe(2)
        // Names that both write are kept apart by the claim (claim.test.ts), not by the last step.
        expect(problems.filter(({ source = '' }) => !source.startsWith('figures/'))).toEqual([])
      }))
  })
})

describe('a publisher that dies at a request', () => {
  /** Everything after so many requests is lost. */
  const dieAfter = (requests: number) => {
    let left = requests
    server.before = () => Promise.resolve(left-- > 0 ? null : 'lost')
  }

  it('leaves the old publication or the new, whole, at each of them; the next run sends the rest', () =>
    inFolder(async (dir) => {
      await publish(dir, q2())
      await sendAll(dir)
      await publish(dir, q3())
      const before = new Map(server.files)
      const outcomes = new Set<number | undefined>()
      for (let requests = 0; ; requests += 1) {
        server.files.clear()
        before.forEach((file, key) => server.files.set(key, file))
        dieAfter(requests)
        const failure: unknown = await sendAll(dir).then(
          () => null,
          (error: unknown) => error,
        )
        server.before = () => Promise.resolve(null)
        const { problems, sequence } = await seen()
        expect(problems).toEqual([])
        outcomes.add(sequence)
        await sendAll(dir)
        expect(await seen()).toEqual({ problems: [], orphans: [], sequence: 2 })
        if (failure === null) break
      }
      expect([...outcomes]).toEqual([1, 2])
    }))
})
