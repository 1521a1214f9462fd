import { request as ask } from 'node:http'
import { startMockServer, type StartedMockServer } from '#mock/start-server'
import type { MockOptions } from '#mock/server'
import { startServer } from '@/node/server/server'
import { APP_DIR } from './serve-sample'
import { test as base } from './serving'

/** The built app and the mock's published folder on one origin; the app stays up whatever becomes of the folder. */
export interface Mocked extends StartedMockServer {
  /** How often `index.jws` was asked for. */
  readonly polls: () => number
}

/** Starts the mock before the real server, which serves the app. */
export async function startMocked(options: Partial<MockOptions> = {}) {
  const app = await startServer({ appDir: APP_DIR, publishedDir: APP_DIR, port: 0 })
  const mock = await startMockServer({
    otherwise: (request, response) => {
      const { method, url, headers } = request
      const onward = ask(new URL(url ?? '/', app.url), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      request.pipe(onward)
    },
    ...options,
  })
  const mocked: Mocked = { ...mock, polls: () => mock.requests.get('/published/index.jws') ?? 0 }
  return { mocked, close: () => Promise.all([mock.close(), app.close()]) }
}

/** Polls come every minute to the second, so that a test can say when. */
export const CONFIG = { locale: 'zh-CN', publication: { jitter: 0 } } as const

/** Playwright's test with a mock server of its own for each test. */
export const test = base.extend<{
  startMock: (options?: Partial<MockOptions>) => Promise<Mocked>
  mock: Mocked
}>({
  startMock: async ({}, use) => {
    const closers: (() => Promise<unknown>)[] = []
    await use(async (options = {}) => {
      const { mocked, close } = await startMocked({ config: () => JSON.stringify(CONFIG), ...options })
      closers.push(close)
      return mocked
    })
    await Promise.all(closers.map((close) => close()))
  },
  mock: async ({ startMock }, use) => use(await startMock()),
})

/** The same with one server for all tests of a worker: each has a browser context, and so a device, of its own. */
export const sharingMock = base.extend<{ mock: Mocked }, { ofWorker: Mocked }>({
  ofWorker: [
    async ({}, use) => {
      const { mocked, close } = await startMocked({ config: () => JSON.stringify(CONFIG) })
      await use(mocked)
      await close()
    },
    { scope: 'worker' },
  ],
  mock: async ({ ofWorker }, use) => {
    ofWorker.setFault(null)
    ofWorker.publish(9)
    await use(ofWorker)
  },
})

export { expect } from './serving'
