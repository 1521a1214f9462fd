import { test as base } from '@playwright/test'
import { startServer, type RunningServer, type ServerOptions } from '@/node/server/server'
import { APP_DIR } from './serve-sample'

interface Serving {
  /** What the page complained of: errors in the console, exceptions, refusals by the content security policy. */
  problems: string[]
  /** Serves the built app with another published folder, on a port of its own, until the test ends. */
  serveFolder: (published: Pick<ServerOptions, 'publishedDir' | 'trustedKeys'>) => Promise<RunningServer>
}

/** Playwright's test, with `page.goto('/')` leading to the built app on the real server. */
export const test = base.extend<Serving>({
  baseURL: ({}, use) => use(process.env['LIANGPING_URL']),
  problems: async ({ page }, use) => {
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    await use(problems)
  },
  serveFolder: async ({}, use) => {
    const servers: RunningServer[] = []
    await use(async (published) => {
      const server = await startServer({ appDir: APP_DIR, port: 0, ...published })
      servers.push(server)
      return server
    })
    await Promise.all(servers.map((server) => server.close()))
  },
})

export { expect } from '@playwright/test'
