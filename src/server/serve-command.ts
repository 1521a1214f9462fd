import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineCommand } from 'citty'
import type { TrustedKey } from '@/publication/contract'
import { refuseUnknownArguments } from '@/publisher/known-options'
import { readTrustedKeys } from '@/publisher/trusted-keys'
import { UsageError } from '@/publisher/usage-error'
import { buildIfStale } from './build-app'
import { readToken } from './fleet/access'
import { fleetHandler } from './fleet/fleet-handler'
import { fleetState } from './fleet/fleet-state'
import { DEFAULT_PORT, listenFailure, originsOf, portOf, publishedDirOf } from './serve-options'
import { startServer, type RunningServer } from './server'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const args = {
  published: {
    type: 'string',
    valueHint: 'DIR',
    description: 'published folder (default: the built-in sample)',
  },
  keys: { type: 'string', valueHint: 'FILE', description: 'public keys that the display trusts' },
  port: { type: 'string', valueHint: 'N', description: `port (default: ${DEFAULT_PORT})` },
  host: {
    type: 'string',
    valueHint: 'H',
    description: 'address to listen on (default: localhost; 0.0.0.0 for the whole network)',
  },
  fleet: { type: 'boolean', description: 'receive what screens report: #/fleet, /metrics, /fleet/proof.csv' },
  'fleet-token': {
    type: 'string',
    valueHint: 'FILE',
    description: 'token that reports, and readers of them, must bring',
  },
  'fleet-data': {
    type: 'string',
    valueHint: 'DIR',
    description: 'where the proof of play is kept (default: dist/fleet)',
  },
  'report-origin': {
    type: 'string',
    valueHint: 'URL,…',
    description: 'other origins that screens served from here may report to',
  },
} as const

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What is served and the keys for it: the folder and keys given, else the sample, published now. */
async function whatToServe(
  published: string | undefined,
  keys: string | undefined,
): Promise<{ publishedDir: string; trustedKeys: readonly TrustedKey[] | undefined }> {
  const given = keys === undefined ? undefined : await readTrustedKeys(keys)
  if (published !== undefined) return { publishedDir: await publishedDirOf(published), trustedKeys: given }
  const { publishSample } = await import('#mock/publish-sample')
  const publishedDir = join(ROOT, 'dist/sample')
  const sample = await publishSample(publishedDir, { onProgress: say })
  return { publishedDir, trustedKeys: [...sample.trustedKeys, ...(given ?? [])] }
}

/** The receiver of reports, and how to end it with all it knows written down; null where none is asked for. */
async function fleetOf(given: {
  readonly fleet?: boolean | undefined
  readonly 'fleet-token'?: string | undefined
  readonly 'fleet-data'?: string | undefined
}) {
  if (given.fleet !== true) {
    const needless = (['fleet-token', 'fleet-data'] as const).find((name) => given[name] !== undefined)
    if (needless !== undefined) throw new UsageError(`--${needless} goes with --fleet`)
    return null
  }
  const token = given['fleet-token'] === undefined ? undefined : await readToken(given['fleet-token'])
  const state = await fleetState(given['fleet-data'] ?? join(ROOT, 'dist/fleet'), Date.now)
  return {
    handler: fleetHandler(state, { token, now: Date.now }),
    save: state.save,
    open: token === undefined,
  }
}

function addresses({ url, port }: RunningServer, host: string): string[] {
  const everywhere = host === '0.0.0.0' || host === '::'
  const network = everywhere
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => `  network    http://${address}:${port}/`)
    : []
  return [
    `  lobby      ${url}`,
    ...network,
    `  status     ${url}#/status`,
    `  calibrate  ${url}#/calibrate`,
    `  published  ${url}published/index.json`,
  ]
}

const PARENT_CHECK_MS = 500

/**
 * Resolves at SIGINT or SIGTERM; a second one ends the process at once. Run by npm, also when the parent is gone: npm
 * and its shell die of a SIGTERM without passing it on, and would leave the port taken.
 */
const stopAsked = () =>
  new Promise<void>((resolve) => {
    const parent = process.ppid
    const byNpm = process.env['npm_lifecycle_event'] !== undefined
    const check = byNpm ? setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS) : undefined
    function stop() {
      clearInterval(check)
      resolve()
    }
    check?.unref()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })

/** `liangping serve`: the display and a published folder over http, until it is stopped. */
export const serveCommand = defineCommand({
  meta: { name: 'serve', description: 'Serve the display and a published folder' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const port = given.port === undefined ? DEFAULT_PORT : portOf(given.port)
    const host = given.host ?? 'localhost'
    const reaches = originsOf(given['report-origin'])
    const fleet = await fleetOf(given)
    const served = await whatToServe(given.published, given.keys)
    const appDir = join(ROOT, 'dist/app')
    await buildIfStale(ROOT, appDir, say)
    const stop = stopAsked()
    const server = await startServer({
      ...{ appDir, ...served, host, port, reaches },
      fleet: fleet?.handler,
    }).catch((error: unknown) => {
      throw listenFailure(error, host, port)
    })
    const open = fleet?.open ? ' (open to all who reach it: give --fleet-token)' : ''
    const told = fleet
      ? [`  fleet      ${server.url}#/fleet${open}`, `  metrics    ${server.url}metrics`]
      : []
    say(['Liangping 亮屏 is served (Ctrl+C stops it):', ...addresses(server, host), ...told].join('\n'))
    await stop
    await server.close()
    await fleet?.save()
  },
})
