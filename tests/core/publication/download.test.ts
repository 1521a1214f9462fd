import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createDownload } from '@/core/publication/download'
import { bytesOf, edition, entryOf } from './small-city'

const NOW = Date.parse('2021-10-26T01:00:00Z')
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function downloadFrom(answer: RequestListener, timeoutMs = 2000) {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const { port } = listening.address() as AddressInfo
  return createDownload({ baseUrl: `http://127.0.0.1:${port}/published/`, timeoutMs }, () => NOW)
}
const answering =
  (body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body)
  }
const bytes = bytesOf(edition())
const entry = entryOf(bytes, edition())

describe('a download', () => {
  it('of the index is its text, and the clock of the server', async () => {
    const asked: string[] = []
    const download = await downloadFrom((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { date: 'Tue, 26 Oct 2021 01:00:10 GMT' }).end('a.b.c\n')
    })
    expect(await download.index()).toEqual({ ok: true, value: 'a.b.c', skewMs: 10_500 })
    expect(asked).toEqual(['/published/index.jws'])
  })
  it('of an edition is its bytes', async () => {
    const download = await downloadFrom(answering(new Uint8Array(bytes)))
    const answer = await download.file(entry, false)
    expect(answer.ok && new Uint8Array(answer.value)).toEqual(new Uint8Array(bytes))
  })
  it('asked for afresh goes past every cache, the index otherwise past none that asks the server', async () => {
    const asked: (string | undefined)[] = []
    const download = await downloadFrom((request, response) => {
      asked.push(request.headers['cache-control'])
      response.end('a.b.c')
    })
    await download.index()
    await download.index(true)
    await download.file(entry, true)
    expect(asked).toEqual(['max-age=0', 'no-cache', 'no-cache'])
  })
  it('that fails tells the status and how long to wait', async () => {
    const download = await downloadFrom(answering('busy', 503, { 'retry-after': '120' }))
    expect(await download.index()).toEqual({
      ok: false,
      failure: { kind: 'status', path: 'index.jws', status: 503, retryAfterMs: 120_000 },
    })
    const missing = await downloadFrom(answering('', 404))
    expect(await missing.file(entry, true)).toMatchObject({
      failure: { kind: 'status', path: entry.path, status: 404 },
    })
  })
  it('without a server is a network failure', async () => {
    const download = createDownload({ baseUrl: 'http://127.0.0.1:9/', timeoutMs: 2000 }, () => NOW)
    expect(await download.index()).toEqual({ ok: false, failure: { kind: 'network', path: 'index.jws' } })
  })
  it('that is broken off is a network failure', async () => {
    const download = await downloadFrom((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('a.b')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await download.index()).toMatchObject({ ok: false, failure: { kind: 'network' } })
  })
  it.each([
    ['before the first byte', () => undefined],
    ['in mid-air', ((_, response) => void response.writeHead(200).write('a.b')) satisfies RequestListener],
  ])('that hangs %s is timed out', async (_, answer) => {
    const download = await downloadFrom(answer, 150)
    expect(await download.index()).toMatchObject({
      ok: false,
      failure: { kind: 'timeout', path: 'index.jws' },
    })
  })
  it('larger than it may be is refused', async () => {
    const large = await downloadFrom(answering('x'.repeat(1_400_000)))
    expect(await large.index()).toMatchObject({ failure: { kind: 'too-large', path: 'index.jws' } })
    const longer = await downloadFrom((_, response) => {
      response.writeHead(200).write(new Uint8Array(bytes))
      response.end('more')
    })
    expect(await longer.file(entry, false)).toMatchObject({
      failure: { kind: 'too-large', path: entry.path },
    })
  })
  it.each([
    ['<!doctype html><title>请登录</title>', {}],
    ['\n <html>', {}],
    ['log in first', { 'content-type': 'text/html; charset=utf-8' }],
  ])('of a log-in page instead is refused: %j', async (body, headers: Record<string, string>) => {
    const download = await downloadFrom(answering(body, 200, headers))
    expect(await download.index()).toMatchObject({ failure: { kind: 'not-data', path: 'index.jws' } })
  })
  it('of a page instead of an edition is refused too', async () => {
    const download = await downloadFrom(answering('<html>'))
    expect(await download.file(entry, false)).toMatchObject({ failure: { kind: 'not-data' } })
  })
  it('ends when its reader does', async () => {
    const download = await downloadFrom(() => undefined)
    const reader = new AbortController()
    const answer = download.index(false, reader.signal)
    reader.abort()
    expect(await answer).toMatchObject({ ok: false, failure: { kind: 'network' } })
  })
})
