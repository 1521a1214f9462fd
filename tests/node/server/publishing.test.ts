import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ASKS_FOR_TOKEN, TOKEN_HEADER, type PublishAnswer, type PublishLine } from '@/office/publishing/api'
import { publishing } from '@/node/server/publishing'
import { refusalOf } from '@/node/server/publishing-guard'
import { startServer, type RunningServer } from '@/node/server/server'
import type { Acceptance } from '@/office/publishing/acceptance'
import { accepting, key, NOW_MS, publish, q2, q2Mended, q3, trusted } from '../publisher/publish-kit'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { ask } from './site'

const TOKEN = 'the-token-of-this-start'
const JSON_TYPE = { 'content-type': 'application/json' }

let dir: string
let server: RunningServer
const start = async (options: { readonly withKey?: boolean; readonly served?: boolean } = {}) => {
  const { withKey = true, served = true } = options
  const press = { dir, key: withKey ? key : null, trusted, now: () => NOW_MS }
  server = await startServer({
    appDir: dir,
    publishedDir: dir,
    port: 0,
    publishing: served ? publishing(press, TOKEN) : undefined,
  })
}
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'press-'))
})
afterEach(async () => {
  await server.close()
  await rm(dir, { recursive: true })
})

const host = () => `localhost:${server.port}`
const session = (headers: Record<string, string> = {}) =>
  ask(server.port, '/publishing/session', {
    headers: { host: host(), [TOKEN_HEADER]: ASKS_FOR_TOKEN, ...headers },
  })

const post = (what: string, body: unknown, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port: server.port,
        path: `/publishing/${what}`,
        method: 'POST',
        agent: false,
        headers: { host: host(), [TOKEN_HEADER]: TOKEN, ...JSON_TYPE, ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    sent.on('error', reject)
    sent.end(typeof body === 'string' ? body : JSON.stringify(body))
  })

const wanted = (edition: unknown, more: { correction?: string; accept?: Acceptance[] } = {}) => ({
  edition,
  correction: null,
  accept: [],
  ...more,
})
const first = (change = {}) => ({ ...q2(), revision: 1, ...change })
const plan = async (...asked: Parameters<typeof wanted>) =>
  JSON.parse((await post('plan', wanted(...asked))).text) as PublishAnswer
const publishedBy = async (...asked: Parameters<typeof wanted>) =>
  (await post('publish', wanted(...asked))).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PublishLine)

describe('without serve --publish', () => {
  it.each([
    ['GET', 'session'],
    ['GET', 'anything'],
    ['POST', 'publish'],
  ])('%s publishing/%s is not there', async (method, what) => {
    await start({ served: false })
    expect((await ask(server.port, `/publishing/${what}`, { method })).status).toBe(404)
  })
})

describe('the publishing API', () => {
  it('says where it publishes and with which key, and never the key itself', async () => {
    await start()
    const { status, body, headers } = await session()
    expect([status, JSON.parse(body.toString())]).toEqual([
      200,
      { token: TOKEN, folder: dir, key: { kid: key.kid, sample: false } },
    ])
    expect(body.toString()).not.toContain(key.d)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('plans without writing, then publishes with progress, as the command does', async () => {
    await start()
    expect(await plan(first())).toMatchObject({ kind: 'planned', edition: { period: '2021Q2', revision: 1 } })
    expect(await readdir(dir)).toEqual([])
    const lines = await publishedBy(first())
    expect(lines.filter((line) => 'progress' in line).length).toBeGreaterThan(2)
    expect(lines.at(-1)).toMatchObject({ answer: { kind: 'published', sequence: 1 } })
    expect(await verifyFolder(dir, trusted)).toMatchObject({ problems: [], orphans: [] })
    expect(await plan(first())).toEqual({ kind: 'unchanged', sequence: 1 })
  })

  it('asks for a correction, and takes it', async () => {
    await start()
    await publish(dir, q2())
    const mended = { ...q2Mended(), revision: 1 }
    expect(await plan(mended)).toMatchObject({ kind: 'usage', code: 'needs-correction' })
    const [...lines] = await publishedBy(mended, { correction: '更正智能制造产业园的完成投资' })
    expect(lines.at(-1)).toMatchObject({ answer: { kind: 'published', edition: { revision: 2 } } })
  })

  it('lists what has to be decided by its code, and goes on when it is accepted', async () => {
    await start()
    await publish(dir, q2())
    const [one, ...others] = q3().projects
    const less = { ...q3(), revision: 1, projects: [{ ...one!, completedYuan: 0 }, ...others] }
    const open = await plan({ ...less, totals: { projects: null, plan: null, completed: null, ratio: null } })
    expect(open).toMatchObject({ kind: 'undecided' })
    const codes = open.kind === 'undecided' ? open.decisions.map(({ code }) => code) : []
    expect(codes).toContain('investment-fell')
    const free = { ...less, totals: { projects: null, plan: null, completed: null, ratio: null } }
    expect(await plan(free, { accept: accepting(...codes) })).toMatchObject({ kind: 'planned' })
  })

  it('holds what it is given to the contract, whatever the page has checked', async () => {
    await start()
    const broken = { ...first(), projects: [{ id: 'P1' }] }
    const answer = await plan(broken)
    expect(answer.kind).toBe('refused')
    expect(answer.kind === 'refused' && answer.lines.join()).toContain('projects[0]')
    expect(await readdir(dir)).toEqual([])
  })

  it('without a key drafts only', async () => {
    await start({ withKey: false })
    expect(JSON.parse((await session()).body.toString())).toMatchObject({ key: null })
    expect(await plan(first())).toMatchObject({ kind: 'usage', code: 'no-key' })
  })

  it.each([
    'not json',
    '{}',
    '{"edition":{},"correction":1,"accept":[]}',
    '{"edition":{},"correction":null}',
  ])('refuses the question %s', async (body) => {
    await start()
    expect((await post('publish', body)).status).toBe(400)
  })

  it.each([100, 200_000])('refuses a question nested %i levels deep', async (levels) => {
    await start()
    const nested = '['.repeat(levels) + ']'.repeat(levels)
    for (const edition of [nested, `{"extra":${nested}}`])
      for (const what of ['plan', 'publish'])
        expect((await post(what, `{"edition":${edition},"correction":null,"accept":[]}`)).status).toBe(400)
  })

  it('refuses who does not have the token, asks from elsewhere, or in another way', async () => {
    await start()
    const statusOf = async (headers: Record<string, string>) =>
      (await post('publish', wanted(first()), headers)).status
    expect(await statusOf({ [TOKEN_HEADER]: 'guessed' })).toBe(403)
    expect(await statusOf({ host: 'evil.example' })).toBe(403)
    expect(await statusOf({ origin: 'http://evil.example' })).toBe(403)
    expect(await statusOf({ 'content-type': 'text/plain' })).toBe(403)
    expect((await ask(server.port, '/publishing/publish')).status).toBe(405)
    expect((await session({ [TOKEN_HEADER]: '' })).status).toBe(403)
    expect(await readdir(dir)).toEqual([])
    expect(await statusOf({ origin: `http://${host()}` })).toBe(200)
  })
})

describe('whoever asks for the publishing API', () => {
  const asking = (headers: Record<string, string>, method = 'POST') =>
    refusalOf(
      { method, headers: { host: 'localhost:4173', [TOKEN_HEADER]: TOKEN, ...JSON_TYPE, ...headers } },
      TOKEN,
    )

  it.each<[string, Record<string, string>]>([
    ['this machine by its name', {}],
    ['this machine by its number', { host: '127.0.0.1:4173' }],
    ['this machine by its newer number', { host: '[::1]:4173', origin: 'http://[::1]:4173' }],
    ['its own page', { origin: 'http://localhost:4173', 'sec-fetch-site': 'same-origin' }],
  ])('%s is answered', (_, headers) => {
    expect(asking(headers)).toBeNull()
  })

  it.each<[string, Record<string, string>]>([
    ['a name that was led here (DNS rebinding)', { host: 'evil.example:4173' }],
    ['a name that only begins like ours', { host: 'localhost.evil.example' }],
    ['another site', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://localhost:9999' }],
    ['a page without origin', { origin: 'null' }],
    ['a page of the same site only', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s is refused', (_, headers) => {
    expect(asking(headers)).not.toBeNull()
  })
})
