import { join } from 'node:path'
import { expect } from 'vitest'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { folderPlace } from '@/node/store/folder-place'
import { send } from '@/node/store/send'
import { killProcess, seeded } from '../publisher/kill'
import { publish, q2, q3, trusted } from '../publisher/publish-kit'
import { s3Server } from './s3-server'
import { inFolder, placeAt, working } from './store-kit'

/**
 * Kills a publisher so many times, each time at a random one of its writes to the store: whoever fetches the store then
 * finds the old publication or the new, whole; the same copy goes on at once.
 */
export const survivesKills = (kills: number): Promise<void> =>
  inFolder(async (dir) => {
    const server = await s3Server()
    const [copy, elsewhere] = [join(dir, 'copy'), join(dir, 'elsewhere')]
    const store = placeAt(server.url)
    const publishing = (work: (dir: string) => Promise<unknown>) =>
      working(store, copy, async (home) => {
        await work(home.dir)
        await home.send()
      })
    await publishing((to) => publish(to, q2()))
    await publishing((to) => publish(to, q3()))
    const random = seeded(2021)
    let sequence = 2
    for (let kill = 1; kill <= kills; kill += 1) {
      let writes = Math.ceil(random() * 14)
      await killProcess(
        ['tests/node/store/endless-sender.ts', server.url, copy, String(kill * 1_000)],
        (die) => {
          server.before = async (method) => {
            if (method === 'PUT' && (writes -= 1) === 0) await die()
            return null
          }
        },
      )
      server.before = () => Promise.resolve(null)
      await send(store, folderPlace(elsewhere), { exact: true })
      const { problems, index } = await verifyFolder(elsewhere, trusted)
      expect(problems).toEqual([])
      expect(index?.sequence).toBeGreaterThanOrEqual(sequence)
      sequence = index?.sequence ?? 0
    }
    await publishing((to) => publish(to, q3({ issuer: '最后' }), { correction: '最后' }))
    await send(store, folderPlace(elsewhere), { exact: true })
    const { problems, notes } = await verifyFolder(elsewhere, trusted)
    expect({ problems, notes }).toEqual({ problems: [], notes: [] })
    expect([...server.files.keys()].filter((key) => key.includes('publishing.lock'))).toEqual([])
    await server.close()
  })
