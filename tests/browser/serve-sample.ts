import { fileURLToPath } from 'node:url'
import { publishSample } from '@/node/sample/publish-sample'
import { buildIfStale } from '@/node/build/build-app'
import { startServer, type RunningServer } from '@/node/server/server'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** The built app's folder. */
export const APP_DIR = here('../../dist/app')

/** Builds the app if it is stale, publishes the sample, and serves both on a free loopback port. */
export async function serveSample(): Promise<RunningServer> {
  await buildIfStale(here('../..'), APP_DIR, ([, en]) => say(en))
  const publishedDir = here('../../dist/sample')
  const { trustedKeys } = await publishSample(publishedDir)
  return startServer({ appDir: APP_DIR, publishedDir, trustedKeys, port: 0 })
}
