import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASKS_FOR_TOKEN, TOKEN_HEADER } from '@/office/publishing/api'
import { fleetHandler } from '@/node/server/fleet/fleet-handler'
import { fleetState } from '@/node/server/fleet/fleet-state'
import { publishing } from '@/node/server/publishing'
import { startServer, type RunningServer } from '@/node/server/server'
import { straysIn } from '../command/one-language'
import { key, NOW_MS, q2, trusted } from '../publisher/publish-kit'

const TOKEN = 'the-token-of-this-start'
const HEADERS = { [TOKEN_HEADER]: TOKEN, 'content-type': 'application/json' }
const now = () => NOW_MS
const question = (more = {}) =>
  JSON.stringify({ edition: { ...q2(), revision: 1 }, correction: null, accept: [], ...more })

let dir: string
let server: RunningServer
let keyless: RunningServer
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'refusals-'))
  await writeFile(join(dir, 'stranger.txt'), 'x')
  const fleet = fleetHandler(await fleetState(join(dir, 'fleet'), now), { now })
  const start = (withKey: boolean) =>
    startServer({
      ...{ appDir: dir, publishedDir: dir, port: 0, fleet },
      publishing: publishing({ dir, key: withKey ? key : null, trusted, now }, TOKEN),
    })
  server = await start(true)
  keyless = await start(false)
})
afterAll(async () => {
  await Promise.all([server.close(), keyless.close()])
  await rm(dir, { recursive: true })
})

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  ...{ method: 'POST', body },
  headers: { ...HEADERS, ...headers },
})

/** Every way to be refused by the server: path, what is sent. */
const REFUSALS: readonly (readonly [why: string, path: string, sent: () => RequestInit])[] = [
  ['a file that is not there', 'published/none.json', () => ({})],
  ['a path that is none', 'published/%2e%2e%2fx', () => ({})],
  ['another method', 'index.html', () => ({ method: 'PUT' })],
  ['a stranger’s session', 'publishing/session', () => ({})],
  [
    'another site',
    'publishing/session',
    () => ({ headers: { [TOKEN_HEADER]: ASKS_FOR_TOKEN, origin: 'http://x' } }),
  ],
  ['an old token', 'publishing/plan', () => post('{}', { [TOKEN_HEADER]: 'old' })],
  ['no JSON', 'publishing/plan', () => post('{}', { 'content-type': 'text/plain' })],
  ['no question', 'publishing/plan', () => post('{}')],
  ['a question by GET', 'publishing/plan', () => ({})],
  ['an edition against the contract', 'publishing/plan', () => post(question({ edition: { period: 1 } }))],
  ['a strange folder', 'publishing/plan', () => post(question({ accept: [{ id: 'x', reason: 'y' }] }))],
  ['no report', 'fleet/report', () => post('{}')],
  ['no time', 'fleet/proof.csv?from=soon', () => ({})],
]

/** What a refusal says: its text, or the texts in its JSON. */
const wordsIn = (text: string) =>
  text.startsWith('{')
    ? [...text.matchAll(/"(?:error|line)":"((?:[^"\\]|\\.)*)"|"lines":\["((?:[^"\\]|\\.)*)"/g)]
        .map(([, one, other]) => one ?? other ?? '')
        .join('\n')
    : text.trim()

describe.each(['zh-CN,zh;q=0.9,en;q=0.8', 'en-GB,en;q=0.9,zh;q=0.5'])('whoever asks for %s', (asked) => {
  const locale = asked.startsWith('en') ? 'en' : 'zh-CN'
  const answer = async (at: RunningServer, path: string, sent: RequestInit) => {
    const headers = new Headers(sent.headers)
    headers.set('Accept-Language', asked)
    return (await fetch(at.url + path, { ...sent, headers })).text()
  }

  it.each(REFUSALS)('is refused in that language: %s', async (_, path, sent) => {
    const words = wordsIn(await answer(server, path, sent()))
    expect(words).not.toBe('')
    expect(straysIn(words.replaceAll(dir, '/DIR'), locale)).toEqual([])
  })

  it('is told in it that there is no key', async () => {
    const words = wordsIn(await answer(keyless, 'publishing/plan', post(question())))
    expect(words).not.toBe('')
    expect(straysIn(words, locale)).toEqual([])
  })
})
