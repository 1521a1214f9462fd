import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Scheduled } from './schedule'
import { createMockServer, type MockOptions, type MockServer } from './server'

export interface StartedMockServer extends MockServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Refuses connections from now on, as a server that is down. */
  readonly goDown: () => Promise<void>
  /** Listens again on the same port. */
  readonly comeBack: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Nothing is published by the clock: all of the sample's editions, until `publish` says otherwise. */
const everything = (_: number, all: number): Scheduled => ({
  editions: all,
  sequence: 1,
  issuedAt: '2021-10-26T09:00:00+08:00',
})

/** The mock on a port of the loopback interface, for tests; port 0 takes a free one. */
export async function startMockServer(
  options: Partial<MockOptions> & { readonly port?: number } = {},
): Promise<StartedMockServer> {
  const mock = createMockServer({ now: Date.now, schedule: everything, ...options })
  const server = createServer(mock.handle)
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve((server.address() as AddressInfo).port)
      })
    })
  const goDown = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const port = await listen(options.port ?? 0)
  return {
    ...mock,
    url: `http://127.0.0.1:${port}`,
    goDown,
    comeBack: async () => {
      await listen(port)
    },
    close: goDown,
  }
}
