import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from '@/node/server/server'
import { ask, askRaw, FILES, makeSite, type Site } from './site'

const KEYS = [{ kid: 'k1', x: 'A'.repeat(43) }]
let site: Site
let server: RunningServer

beforeAll(async () => {
  site = await makeSite()
  server = await startServer({ ...site, trustedKeys: KEYS, port: 0 })
})
afterAll(async () => {
  await server.close()
  await site.remove()
})

const get = (path: string, headers: Record<string, string> = {}) => ask(server.port, path, { headers })
const EDITION = '/published/editions/2021Q3-r1.4f2a9c0d11e8b7a3.json'

describe('serving', () => {
  it('sends the page at the root, and every file as it is', async () => {
    expect((await get('/')).body.toString()).toBe(FILES['app/index.html'])
    expect((await get(EDITION)).body.toString()).toBe(FILES[EDITION.slice(1)])
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/index-AbCd1234.js', 'text/javascript; charset=utf-8'],
    ['/assets/noto-AbCd1234.woff2', 'font/woff2'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/published/index.jws', 'application/jose'],
    [EDITION, 'application/json; charset=utf-8'],
    ['/published/2021Q3.csv', 'text/csv; charset=utf-8'],
  ])('says what %s is', async (path, type) => expect((await get(path)).headers['content-type']).toBe(type))

  it.each([
    '/',
    '/assets/index-AbCd1234.js',
    '/published/index.jws',
    EDITION,
    '/published/figures/2021Q3-r1.json',
  ])('%s is sent in brotli, in gzip or plain, as the request accepts', async (path) => {
    const plain = (await get(path)).body
    const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await get(path, { 'accept-encoding': 'gzip, br;q=0' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(br.headers['content-type']).toBe(gzip.headers['content-type'])
    expect(brotliDecompressSync(br.body)).toEqual(plain)
    expect(gunzipSync(gzip.body)).toEqual(plain)
    expect(br.body.length).toBeLessThan(plain.length)
  })

  it.each(['/assets/noto-AbCd1234.woff2', '/assets/small-AbCd1234.js', '/published/note.html'])(
    '%s is not worth compressing',
    async (path) =>
      expect(
        (await get(path, { 'accept-encoding': 'gzip, br' })).headers['content-encoding'],
      ).toBeUndefined(),
  )

  it.each(['/', '/display.config.json', '/assets/index-AbCd1234.js', '/published/index.jws', EDITION])(
    '%s answers 304 to its own tag, weak, strong, in a list or *',
    async (path) => {
      const etag = (await get(path)).headers.etag ?? ''
      for (const asked of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const again = await get(path, { 'if-none-match': asked })
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
        expect(again.headers['cache-control']).toBeDefined()
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    },
  )

  it('answers HEAD with the headers alone', async () => {
    for (const path of ['/', EDITION, '/display.config.json']) {
      const full = (await get(path)).headers
      const head = await ask(server.port, path, { method: 'HEAD' })
      expect(head.body.length).toBe(0)
      expect({ ...head.headers, date: '' }).toEqual({ ...full, date: '' })
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask(server.port, '/', { method })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('sends the whole file to whoever asks for a part', async () => {
    const answer = await get('/icon.svg', { range: 'bytes=0-3' })
    expect([answer.status, answer.body.toString()]).toEqual([200, FILES['app/icon.svg']])
  })

  it('never sends anything from outside the folders, nor what is hidden', async () => {
    const paths = [
      '/../secret.txt',
      '/published/../secret.txt',
      '/published/%2e%2e/secret.txt',
      '/published/..%2fsecret.txt',
      '/published/leak.txt',
      '/leak.txt',
      '/published/up/secret.txt',
      '/published/up/app/index.html',
      '/published/index.jws%00',
      '/published/.secret',
      '/.vite/manifest.json',
      '/index.html.br',
      '/published/editions',
      '/published/',
      '/published',
      '/assets',
      '/nothing.js',
    ]
    for (const path of paths) {
      const { status, body, headers } = await get(path)
      expect([400, 404], path).toContain(status)
      expect(body.toString(), path).toMatch(/^(请求有误|没有这个文件)\n$/)
      expect(headers['cache-control'], path).toBe('no-store')
    }
    const raw = await askRaw(server.port, [
      'GET /../../../etc/passwd HTTP/1.1',
      'Host: x',
      'Connection: close',
    ])
    expect(raw.toString()).toMatch(/^HTTP\/1.1 400 /)
  })

  it('has an unchanged poll take less than 1 KB on the wire', async () => {
    const etag = (await get('/published/index.jws')).headers.etag ?? ''
    const lines = [
      'GET /published/index.jws HTTP/1.1',
      'Host: x',
      `If-None-Match: ${etag}`,
      'Connection: close',
    ]
    const raw = await askRaw(server.port, lines)
    expect(raw.toString()).toMatch(/^HTTP\/1.1 304 /)
    expect(raw.length).toBeLessThan(512)
  })

  it('puts its keys into the configuration, and follows an edit of it', async () => {
    expect(JSON.parse((await get('/display.config.json')).body.toString())).toEqual({
      title: '枣庄',
      trustedKeys: KEYS,
    })
    await writeFile(join(site.appDir, 'display.config.json'), '{ "title": ')
    expect((await get('/display.config.json')).body.toString()).toBe('{ "title": ')
    await writeFile(join(site.appDir, 'display.config.json'), FILES['app/display.config.json'] ?? '')
  })
})

describe('a published folder that changes while it is served', () => {
  it('shows a new edition, a replaced index and a withdrawn file at once', async () => {
    const added = 'editions/2021Q4-r1.0011223344556677.json'
    expect((await get(`/published/${added}`)).status).toBe(404)
    await writeFile(join(site.publishedDir, added), '{}')
    expect((await get(`/published/${added}`)).status).toBe(200)

    const before = await get('/published/index.jws')
    const replaced = (FILES['published/index.jws'] ?? '').replace('ey', 'Ey')
    await writeFile(join(site.dir, 'next'), replaced)
    await rename(join(site.dir, 'next'), join(site.publishedDir, 'index.jws'))
    const after = await get('/published/index.jws', { 'if-none-match': before.headers.etag ?? '' })
    expect([after.status, after.body.toString()]).toEqual([200, replaced])
    expect(after.body.length).toBe(before.body.length)

    await rm(join(site.publishedDir, added))
    expect((await get(`/published/${added}`)).status).toBe(404)
  })

  it('keeps serving through a build that replaces the app', async () => {
    const path = join(site.appDir, 'index.html')
    const page = await readFile(path)
    const asking = Promise.allSettled(Array.from({ length: 40 }, () => get('/')))
    await rm(path)
    await asking
    await writeFile(path, page)
    expect((await get('/')).body).toEqual(page)
  })
})

describe('listening', () => {
  it('answers on both loopbacks for localhost, and frees the port when closed', async () => {
    const one = await startServer({ ...site, port: 0 })
    expect(one.url).toBe(`http://localhost:${one.port}/`)
    await expect(startServer({ ...site, port: one.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await one.close()
    const two = await startServer({ ...site, port: one.port })
    await two.close()
  })
})
