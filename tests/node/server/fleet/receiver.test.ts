import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPORT_BYTES, type Report } from '@/core/fleet/report'
import { createAllowance, mayPass, readToken } from '@/node/server/fleet/access'
import { fleetHandler } from '@/node/server/fleet/fleet-handler'
import { fleetState } from '@/node/server/fleet/fleet-state'
import { proofFolder } from '@/node/server/fleet/proof-folder'
import { reaching } from '@/node/server/headers'
import { startServer, type RunningServer } from '@/node/server/server'
import { originsOf } from '@/node/server/serve-options'
import { ask } from '../site'
import { NOW, report, turn } from '../../../core/fleet/reports'

const TOKEN = 'a-token-of-tests'
let dir = ''
let nowMs = NOW
let server: RunningServer
const start = async (token?: string) => {
  const state = await fleetState(join(dir, 'fleet'), () => nowMs)
  server = await startServer({
    ...{ appDir: dir, publishedDir: dir, port: 0 },
    fleet: fleetHandler(state, { token, now: () => nowMs }),
  })
  return state
}
beforeEach(async () => {
  nowMs = NOW
  dir = await mkdtemp(join(tmpdir(), 'receiver-'))
})
afterEach(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })
const post = (body: Report | string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}fleet/report`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const bearer = { Authorization: `Bearer ${TOKEN}` }

describe('the receiver', () => {
  it.each(['//', '//x/metrics', 'http://[', 'http://[/metrics', '/%'])(
    'leaves the bad request %s to the server, which answers 400',
    async (path) => {
      await start()
      expect((await ask(server.port, path)).status).toBe(400)
    },
  )
  it('takes a report and tells all screens, the metrics, and what was shown', async () => {
    await start()
    expect(
      (await post(report({ turns: [turn(NOW - 40_000), turn(NOW - 20_000, 20, 'stages')] }))).status,
    ).toBe(204)
    const told = (await (await get('fleet/screens.json')).json()) as { screens: object[] }
    expect(told.screens).toMatchObject([{ name: 'lobby-1', condition: 'well', receivedAt: NOW }])
    expect(await (await get('metrics')).text()).toContain('liangping_screen_well{screen="lobby-1"} 1')
    const proof = await get('fleet/proof.csv?from=2021-11-01&to=2021-11-02')
    expect(proof.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await proof.text()).split('\r\n')
    expect(lines[0]).toMatch(/screen,publication,scene,page,from,until,seconds$/)
    expect(lines.slice(1)).toEqual([
      'lobby-1,2021Q3-r1,ranking,1,2021-11-01T00:59:20.000Z,2021-11-01T00:59:40.000Z,20',
      'lobby-1,2021Q3-r1,stages,1,2021-11-01T00:59:40.000Z,2021-11-01T01:00:00.000Z,20',
      '',
    ])
    expect(
      (await (await get('fleet/proof.csv?from=2021-11-01&to=2021-11-02&screen=other')).text()).split('\r\n'),
    ).toHaveLength(2)
    expect((await get('fleet/proof.csv?from=yesterday')).status).toBe(400)
  })

  it('wants the token everywhere where it has one, and lets other origins in with it only', async () => {
    await start(TOKEN)
    for (const path of ['fleet/screens.json', 'fleet/proof.csv', 'metrics']) {
      expect((await get(path)).status).toBe(401)
      expect((await get(path, { Authorization: 'Bearer wrong-token' })).status).toBe(401)
      expect((await get(path, bearer)).status).toBe(200)
    }
    expect((await post(report())).status).toBe(401)
    expect((await post(report(), bearer)).status).toBe(204)
    const asked = await fetch(`${server.url}fleet/report`, { method: 'OPTIONS' })
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization')
    await server.close()
    await start()
    expect((await get('fleet/screens.json')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('refuses what is no report, what is too long, too soon, and other methods', async () => {
    await start()
    expect((await post('{"name":"lobby-1"}')).status).toBe(400)
    expect((await post('x'.repeat(REPORT_BYTES + 1)).catch(() => ({ status: 413 }))).status).toBe(413)
    expect((await post(report())).status).toBe(204)
    const soon = await post(report())
    expect([soon.status, soon.headers.get('retry-after')]).toEqual([429, '2'])
    expect((await get('fleet/report')).status).toBe(405)
    expect((await fetch(`${server.url}metrics`, { method: 'POST' })).status).toBe(405)
    expect((await fetch(`${server.url}index.html`, { method: 'POST' })).status).toBe(405)
  })

  it('knows after a restart which screens there were, and takes no turn twice', async () => {
    const state = await start()
    const turns = [turn(NOW - 20_000)]
    await post(report({ turns }))
    await state.save()
    await server.close()
    nowMs += 60_000
    await start()
    expect(await (await get('metrics')).text()).toContain('liangping_screens 1')
    await post(report({ turns: [...turns, turn(NOW)] }))
    expect((await (await get('fleet/proof.csv')).text()).trim().split('\r\n')).toHaveLength(3)
  })

  it('takes nothing where the proof cannot be written, so that the screen tells it again', async () => {
    await writeFile(join(dir, 'fleet'), 'a file in the way')
    await start()
    expect((await post(report({ turns: [turn(NOW - 20_000)] }))).status).toBe(500)
    expect(await (await get('metrics')).text()).toContain('liangping_screens 0')
  })
})

describe('the proof’s folder', () => {
  it('is bounded: the oldest days go first', async () => {
    await start()
    const folder = proofFolder(join(dir, 'proof'), 900)
    const day = 24 * 3_600_000
    for (let index = 0; index < 5; index += 1)
      await folder.add([0, 1].map((n) => ({ screen: 'lobby-1', ...turn(NOW + index * day + n * 20_000) })))
    const names = await readdir(join(dir, 'proof'))
    expect(names.at(-1)).toBe('2021-11-05.jsonl')
    expect(names.length).toBeLessThan(5)
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, 'proof', name))).size))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(900)
  })
})

describe('who may pass', () => {
  it('is told by the token, which a file holds', async () => {
    await start()
    expect(mayPass({ headers: {} }, undefined)).toBe(true)
    expect(mayPass({ headers: { authorization: `Bearer ${TOKEN}` } }, TOKEN)).toBe(true)
    for (const authorization of ['', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect(mayPass({ headers: { authorization } }, TOKEN)).toBe(false)
    await writeFile(join(dir, 'token'), `${TOKEN}\n`)
    await writeFile(join(dir, 'short'), 'abc\n')
    expect(await readToken(join(dir, 'token'))).toBe(TOKEN)
    await expect(readToken(join(dir, 'short'))).rejects.toThrow('expected 8 to 200')
    await expect(readToken(join(dir, 'none'))).rejects.toThrow('cannot be read')
  })

  it('is not more than so many a second', async () => {
    await start()
    let at = 0
    const allowed = createAllowance(2, () => at)
    expect(Array.from({ length: 6 }, allowed)).toEqual([true, true, true, true, false, false])
    at = 1000
    expect(Array.from({ length: 3 }, allowed)).toEqual([true, true, false])
  })
})

describe('the page’s policy', () => {
  it('lets it reach another receiver only where the server is told of one', async () => {
    await start()
    const lines = [['Content-Security-Policy', "default-src 'none'; connect-src 'self'; x"]] as const
    expect(reaching(lines, [])).toBe(lines)
    expect(reaching(lines, originsOf('https://fleet.example/fleet/report'))[0]?.[1]).toContain(
      "connect-src 'self' https://fleet.example;",
    )
    expect(() => originsOf('fleet.example')).toThrow('expected an address')
    expect(() => originsOf("https://x; script-src 'unsafe-inline'")).toThrow('expected an address')
  })
})
