import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caddyConfig, nginxConfig } from '@/node/server/deploy-config'
import { fleetHandler } from '@/node/server/fleet/fleet-handler'
import { fleetState } from '@/node/server/fleet/fleet-state'
import { HANDED_ON, PATH_CLASSES } from '@/node/server/headers'
import { startServer, type RunningServer } from '@/node/server/server'
import { freePort, installed, started, startNginx, type Foreign } from './foreign'
import { REPORT_BYTES } from '@/core/fleet/report'
import { NOW, report } from '../../core/fleet/reports'
import { ask, makeSite, type Answer, type Site } from './site'

const committed = (name: string) => readFile(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8')

describe('the committed deployment files', () => {
  it('nginx.conf is what the table makes', async () =>
    expect(await committed('nginx.conf')).toBe(nginxConfig()))
  it('Caddyfile is what the table makes', async () =>
    expect(await committed('Caddyfile')).toBe(caddyConfig()))
})

async function startCaddy(command: string, site: Site, { fleet }: { fleet: string }): Promise<Foreign> {
  const port = await freePort()
  const config = caddyConfig({ app: site.appDir, site: site.dir, listen: String(port), fleet })
  await writeFile(join(site.dir, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`)
  return started(command, ['run', '--adapter', 'caddyfile', '--config', join(site.dir, 'Caddyfile')], port)
}

/** Headers of the connection or of one answer, which say nothing about the file. */
const PASSING = [
  'date',
  'connection',
  'keep-alive',
  'server',
  'transfer-encoding',
  'content-length',
  'accept-ranges',
]

function comparable({ status, headers }: Answer) {
  const kept = Object.entries(headers).filter(([name]) => !PASSING.includes(name))
  // A tag is each server's own; that there is one is what counts.
  return { status, ...Object.fromEntries(kept), ...(headers.etag === undefined ? {} : { etag: 'a tag' }) }
}

const PATHS: Readonly<Record<string, string>> = {
  page: '/',
  config: '/display.config.json',
  fonts: '/assets/noto-AbCd1234.woff2',
  assets: '/assets/index-AbCd1234.js',
  index: '/published/index.jws',
  timestamp: '/published/tuf/timestamp.json',
  metadata: '/published/tuf/7.snapshot.json',
  editions: '/published/editions/2021Q3-r1.4f2a9c0d11e8b7a3.json',
  figures: '/published/figures/2021Q3-r1.json',
  'embeds-frozen': '/published/embeds/completion/2021Q3-r1.html',
  'embeds-frozen-data': '/published/embeds/completion/2021Q3-r1.svg',
  embeds: '/published/embeds/completion/latest.html',
  'embed-script': '/published/embeds/embed.js',
  published: '/published/note.html',
  shell: '/icon.svg',
}
const MORE = ['/index.html', '/assets/index-AbCd1234.css', '/published/index.json', '/published/2021Q3.csv']
const TOKEN = 'a-token-of-tests'
interface Asked {
  readonly path: string
  readonly status: number
  readonly method?: string
  readonly token?: string
  readonly body?: string
}
const HANDED_ON_ASKED: readonly Asked[] = [
  { path: '/metrics', status: 401 },
  { path: '/metrics', status: 401, token: 'another-token-of-tests' },
  { path: '/metrics', status: 200, token: TOKEN },
  { path: '/fleet/screens.json', status: 200, token: TOKEN },
  { path: '/fleet/screens.json', status: 204, method: 'OPTIONS' },
  { path: '/fleet/proof.csv?from=2021-10-01&to=2021-11-01', status: 200, token: TOKEN },
  { path: '/fleet/report', status: 204, method: 'OPTIONS' },
  { path: '/fleet/report', status: 401, method: 'POST', body: '{}' },
  { path: '/fleet/report', status: 400, method: 'POST', token: TOKEN, body: '{}' },
  { path: '/fleet/report', status: 405, token: TOKEN },
]
const REFUSED = [
  '/index.html.br',
  '/published/.secret',
  '/.vite/manifest.json',
  '/nothing',
  '/published/nothing',
  // It may be there tomorrow.
  '/published/tuf/2.root.json',
]

it('compares a path of every class', () =>
  expect(Object.keys(PATHS)).toEqual(PATH_CLASSES.map(({ id }) => id)))

const foreign = [
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
].map((entry) => ({ ...entry, command: installed(entry.name) }))

it('asks for every path that is handed on', () =>
  expect(
    HANDED_ON.filter(({ path }) =>
      HANDED_ON_ASKED.some((asked) => path.test(asked.path.replace(/\?.*/, ''))),
    ),
  ).toEqual(HANDED_ON))

for (const { name, start, command } of foreign) {
  if (command === undefined) {
    it.skip(`${name} is not installed here: its headers are not compared`, () => {})
    continue
  }
  describe(`the real ${name}`, () => {
    let site: Site
    let ours: RunningServer
    let theirs: Foreign

    beforeAll(async () => {
      site = await makeSite()
      // nginx's worker is another user when it is started by root.
      await chmod(site.dir, 0o755)
      const state = await fleetState(join(site.dir, 'fleet'), () => NOW)
      const fleet = fleetHandler(state, { token: TOKEN, now: () => NOW })
      ours = await startServer({ ...site, fleet, port: 0 })
      theirs = await start(command, site, { fleet: `127.0.0.1:${ours.port}` })
    })
    afterAll(async () => {
      await theirs?.stop()
      await ours?.close()
      await site?.remove()
    })

    it.each([...Object.values(PATHS), ...MORE])('sends %s with the headers of our server', async (path) => {
      for (const encoding of ['identity', 'gzip']) {
        const headers = { 'accept-encoding': encoding }
        const [mine, other] = await Promise.all([
          ask(ours.port, path, { headers }),
          ask(theirs.port, path, { headers }),
        ])
        expect(mine.status).toBe(200)
        expect(comparable(other), encoding).toEqual(comparable(mine))
      }
    })

    it.each([...Object.values(PATHS), ...MORE])(
      'answers 304 for %s with the headers of our server',
      async (path) => {
        const [mine, other] = await Promise.all(
          [ours.port, theirs.port].map(async (port) => {
            const etag = (await ask(port, path)).headers.etag ?? ''
            const answer = comparable(await ask(port, path, { headers: { 'if-none-match': etag } }))
            // Go's 304 leaves the time out.
            return name === 'caddy' ? { ...answer, 'last-modified': undefined } : answer
          }),
        )
        expect(mine?.status).toBe(304)
        expect(other).toEqual(mine)
      },
    )

    it.each(REFUSED)('refuses %s, and lets no one keep the refusal', async (path) => {
      const answer = await ask(theirs.port, path)
      expect(answer.status).toBe(404)
      expect(answer.headers['cache-control'] ?? '').not.toContain('immutable')
    })

    it('refuses a missing edition without the line that lets it be kept for a year', async () => {
      const answer = await ask(theirs.port, '/published/editions/none.json')
      expect([answer.status, answer.headers['cache-control'] ?? 'none']).toEqual([404, 'none'])
    })

    it.each(HANDED_ON_ASKED)(
      'hands on %s with its token, and changes nothing of the answer',
      async (asked) => {
        const { path, body = '', token = '', method = 'GET' } = asked
        const headers = { ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }
        const [mine, other] = await Promise.all(
          [ours.port, theirs.port].map((port) => ask(port, path, { method, headers, body })),
        )
        expect(mine?.status).toBe(asked.status)
        expect(other && comparable(other)).toEqual(mine && comparable(mine))
        expect(other?.headers['cache-control']).toBe('no-store')
      },
    )

    it('hands on a report, and what was reported is read through it', async () => {
      const headers = { authorization: `Bearer ${TOKEN}` }
      const body = JSON.stringify(report({ name: `through-${name}` }))
      const answer = await ask(theirs.port, '/fleet/report', { method: 'POST', headers, body })
      expect(answer.status).toBe(204)
      const told = await ask(theirs.port, '/metrics', { headers })
      expect(told.body.toString()).toContain(`liangping_screen_well{screen="through-${name}"} 1`)
    })

    it('refuses a report that is too long', async () => {
      const asked = { method: 'POST', body: 'x'.repeat(REPORT_BYTES + 1) }
      expect((await ask(theirs.port, '/fleet/report', asked)).status).toBe(413)
    })

    if (name === 'nginx')
      it('lets no one address ask without end', async () => {
        const seen = new Set<number>()
        for (let asked = 0; asked < 60; asked += 1) seen.add((await ask(theirs.port, '/metrics')).status)
        expect([...seen]).toEqual([401, 429])
      })

    it('refuses other methods', async () =>
      expect((await ask(theirs.port, '/', { method: 'POST' })).status).toBe(405))
  })
}
