import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whileClaimed } from '@/node/store/claim'
import { s3Server, type S3Server } from './s3-server'
import { placeAt } from './store-kit'

let server: S3Server
beforeEach(async () => {
  server = await s3Server()
})
afterEach(() => server.close())

const MINUTE_MS = 60_000
const held = () => [...server.files.keys()].filter((key) => key.includes('publishing.lock'))

function claim<T>(
  id: string,
  work: (stillOurs: (now: boolean) => Promise<void>) => Promise<T>,
  nowMs: () => number = () => Date.now() + server.aheadMs,
) {
  return whileClaimed(placeAt(server.url), { owner: { pid: 1, host: `host-${id}` }, id, nowMs }, work)
}
const nothing = () => Promise.resolve('done')

describe.each(['kept', 'not-implemented', 'ignored'] as const)(
  'a claim, with conditions %s',
  (conditions) => {
    beforeEach(() => {
      server.conditions = conditions
    })

    it('is gone when the work has ended, and when it failed', async () => {
      expect(await claim('a', () => Promise.resolve(held()))).toEqual(['a/b/publishing.lock.a'])
      await expect(claim('a', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
      expect(held()).toEqual([])
    })

    it('lets no second publisher begin, and says who publishes', () =>
      claim('a', async () => {
        await expect(claim('b', nothing)).rejects.toThrow(
          /^host-a is publishing to s3:\/\/city\/a\/b since .* in 10 min$/,
        )
        expect(held()).toEqual(['a/b/publishing.lock.a'])
      }))

    it('is never two publishers’ at once', async () => {
      let inside = 0
      const most: number[] = []
      const ends = await Promise.allSettled(
        Array.from({ length: 6 }, (_, at) =>
          claim(`c${at}`, async () => {
            most.push((inside += 1))
            await wait(20)
            inside -= 1
          }),
        ),
      )
      expect(most.every((number) => number === 1)).toBe(true)
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(most.length)
      expect(await claim('after', nothing)).toBe('done')
    })

    it('that a killed run left is taken over at once by the same copy', async () => {
      await claim('a', async () => {
        expect(await claim('a', nothing)).toBe('done')
      })
    })

    it('that a machine left is taken over after ten minutes, and not before', async () => {
      await claim('a', async (stillOurs) => {
        server.aheadMs = 9 * MINUTE_MS
        await expect(claim('b', nothing)).rejects.toThrow('it can be taken over in 1 min')
        server.aheadMs = 11 * MINUTE_MS
        expect(await claim('b', nothing)).toBe('done')
        await expect(stillOurs(true)).rejects.toThrow('was taken away: nothing was published')
      })
    })

    it('is renewed each minute, and lasts as long as the work', () =>
      claim('a', async (stillOurs) => {
        for (let minute = 1; minute <= 14; minute += 1) {
          server.aheadMs = minute * MINUTE_MS
          await stillOurs(false)
        }
        await expect(claim('b', nothing)).rejects.toThrow('host-a is publishing')
      }))

    it('costs no request within a minute', () =>
      claim('a', async (stillOurs) => {
        const requests = server.log.length
        await stillOurs(false)
        expect(server.log.length).toBe(requests)
      }))
  },
)
