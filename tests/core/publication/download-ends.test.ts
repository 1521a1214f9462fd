import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '@/core/display/load-config'
import { createDownload, type Failure } from '@/core/publication/download'
import { bytesOf, edition, entryOf } from './small-city'

const IN_A_ROW = 20
/** Of what is told by its lateness, and of all else. */
const timeoutMsOf = (kind: Failure['kind']) => (kind === 'timeout' ? 30 : 5000)
const CHUNK = 'x'.repeat(65_536)
const NOW = Date.parse('2021-10-26T01:00:00Z')
const bytes = bytesOf(edition())
const entry = entryOf(bytes, edition())

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/**
 * A server that answers badly until it is well, and the open sockets that it was asked over. (After a broken one, Node
 * opens the next before there is a question.)
 */
async function serving(bad: RequestListener, good: string | Uint8Array) {
  const open = new Set<Socket>()
  const state = { well: false, asked: 0 }
  const listening = createServer((request, response) => {
    state.asked += 1
    const { socket } = request
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    if (state.well) response.writeHead(200, { connection: 'close' }).end(good)
    else bad(request, response)
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`
  return { url, open, state }
}

/** Writes for as long as somebody reads. */
function endless(response: ServerResponse) {
  while (!response.destroyed && response.write(CHUNK)) continue
  if (!response.destroyed) response.once('drain', () => endless(response))
}
const endlessly =
  (status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    endless(response.writeHead(status, headers))

function trickle(_: unknown, response: ServerResponse) {
  response.writeHead(200)
  const timer = setInterval(() => response.write('a'), 5)
  response.on('close', () => clearInterval(timer))
}

const ANSWERS: readonly (readonly [string, RequestListener, Failure['kind']])[] = [
  ['endless', endlessly(), 'too-large'],
  ['announced as too large', endlessly(200, { 'content-length': '99000000' }), 'too-large'],
  ['endless, of a server in trouble', endlessly(503), 'status'],
  ['endless, of a log-in page', endlessly(200, { 'content-type': 'text/html' }), 'not-data'],
  ['trickling', trickle, 'timeout'],
  ['nothing but a header', (_, response) => response.writeHead(200).flushHeaders(), 'timeout'],
  ['missing', () => undefined, 'timeout'],
  ['reset', (_, response) => void response.writeHead(200).write('a', () => response.destroy()), 'network'],
]
const patient = (url: string) => createDownload({ baseUrl: url, timeoutMs: 5000 }, () => NOW)
const none = (open: ReadonlySet<Socket>) =>
  vi.waitFor(() => expect(open.size).toBe(0), { timeout: 2000, interval: 5 })

describe.each(ANSWERS)('a download whose answer is %s', (_, bad, kind) => {
  it(`leaves no socket behind, ${IN_A_ROW} times for the index, and the next poll succeeds`, async () => {
    const { url, open, state } = await serving(bad, 'a.b.c')
    const download = createDownload({ baseUrl: url, timeoutMs: timeoutMsOf(kind) }, () => NOW)
    for (let turn = 1; turn <= IN_A_ROW; turn += 1) {
      expect(await download.index()).toMatchObject({ failure: { kind, path: 'index.jws' } })
      await none(open)
    }
    state.well = true
    expect(await patient(url).index()).toMatchObject({ ok: true, value: 'a.b.c' })
    expect(state.asked).toBe(IN_A_ROW + 1)
    await none(open)
  })

  it(`leaves no socket behind, ${IN_A_ROW} times for an edition, and the next poll succeeds`, async () => {
    const { url, open, state } = await serving(bad, new Uint8Array(bytes))
    const download = createDownload({ baseUrl: url, timeoutMs: timeoutMsOf(kind) }, () => NOW)
    for (let turn = 1; turn <= IN_A_ROW; turn += 1) {
      expect(await download.file(entry, true)).toMatchObject({ failure: { kind, path: entry.path } })
      await none(open)
    }
    state.well = true
    const answer = await patient(url).file(entry, true)
    expect(answer.ok && new Uint8Array(answer.value)).toEqual(new Uint8Array(bytes))
    await none(open)
  })

  it('of the configuration leaves no socket behind either', async () => {
    const { url, open } = await serving(bad, '{}')
    const { problems } = await loadConfig({ sceneIds: [], url, timeoutMs: timeoutMsOf(kind) })
    expect(problems).toMatchObject([{ kind: 'file' }])
    await none(open)
  })
})

it('a download that its reader ends in mid-air leaves no socket behind', async () => {
  const { url, open } = await serving(trickle, 'a.b.c')
  const reader = new AbortController()
  const answer = patient(url).index(false, reader.signal)
  await vi.waitFor(() => expect(open.size).toBe(1))
  reader.abort()
  expect(await answer).toMatchObject({ failure: { kind: 'network' } })
  await none(open)
})
