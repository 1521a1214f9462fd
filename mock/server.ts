import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Edition, TrustedKey } from '@/core/publication/contract'
import { instantAt } from '@/office/workbook/instant'
import { generateKeyPair, trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { answerOf, jsonOf, send, type Answer } from './answer'
import { sampleEditions } from './city/editions'
import { FAULTS, faultOf } from './faults'
import type { Fault } from './faults/fault'
import { issue } from './issue'
import { scheduleFrom, type Scheduled } from './schedule'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface MockOptions {
  readonly now: () => number
  readonly key?: SigningKey
  readonly editions?: readonly Edition[]
  /** What is published when; default: a new quarter every minute. `publish` overrides it. */
  readonly schedule?: (nowMs: number, all: number) => Scheduled
  /** The text of `display.config.json`, to which the trusted key is added. */
  readonly config?: () => string
  /** Answers whatever is not the mock's; default 404. */
  readonly otherwise?: Handler
}

export interface MockServer {
  readonly handle: Handler
  readonly trustedKeys: readonly TrustedKey[]
  /** Makes something go wrong for the next `times` requests it touches (default: until cleared); null clears. */
  readonly setFault: (id: string | null, times?: number) => void
  /**
   * Publishes the first `editions` of the sample's (1 to 9) from now on, under the next sequence; beyond them,
   * corrections of the newest.
   */
  readonly publish: (editions: number) => void
  /** How often each path was asked for. */
  readonly requests: ReadonlyMap<string, number>
}

const JWS = 'application/jose'
const JSON_TYPE = 'application/json; charset=utf-8'
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, ETag, Retry-After',
}

/** More than any fault skips, so that the next publication is newer than the faulty one. */
const SEQUENCE_STEP = 10

/** True where a fault changes what is published, not only how it is answered. */
const isForged = ({ answer }: Fault) => answer === undefined

/** The mock publication server as a plain request handler: state, faults on demand, no timers. */
export function createMockServer(options: MockOptions): MockServer {
  const {
    now,
    key = generateKeyPair('sample', true),
    editions = sampleEditions(),
    schedule = scheduleFrom(now()),
  } = options
  const trustedKeys = [trustedKeyOf({ ...key, sample: true })]
  const everPublished = new Map<string, Uint8Array>()
  const requests = new Map<string, number>()
  let held: Pick<Scheduled, 'editions' | 'issuedAt'> | null = null
  let extraSequence = 0
  let fault: Fault | null = null
  let timesLeft = Infinity

  function setFault(id: string | null, times = Infinity) {
    const next = id === null ? null : faultOf(id)
    if ((fault && isForged(fault)) || (next && isForged(next))) extraSequence += SEQUENCE_STEP
    fault = next
    timesLeft = times
  }

  function publish(count: number) {
    held = { editions: Math.max(1, Math.trunc(count)), issuedAt: instantAt(now()) }
    extraSequence += SEQUENCE_STEP
  }

  /** Makes an answer under the fault that touches such requests, and counts it against its times. */
  function during<T>(on: Fault['on'], make: (current: Fault | undefined) => T): T {
    const current = fault?.on === on ? fault : undefined
    const made = make(current)
    if (current && --timesLeft <= 0) setFault(null)
    return made
  }

  function issued(current?: Fault) {
    const scheduled = schedule(now(), editions.length)
    const state = { ...scheduled, ...held, sequence: scheduled.sequence + extraSequence }
    const files = issue(editions, state, key, now(), current)
    for (const [path, bytes] of files) if (path.startsWith('editions/')) everPublished.set(path, bytes)
    return files
  }

  function indexAnswer(path: string, asked: string | undefined, current?: Fault): Answer {
    const body = issued(current).get(path) ?? new Uint8Array()
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    const type = path === 'index.jws' ? JWS : JSON_TYPE
    const good = answerOf(body, type, { ...OPEN, 'Cache-Control': 'no-cache', ETag: tag })
    if (current?.answer) return current.answer(good)
    return asked === tag ? { ...good, status: 304 } : good
  }

  function published(path: string, asked: string | undefined): Answer | undefined {
    if (path === 'index.jws') return during('index', (current) => indexAnswer(path, asked, current))
    if (path === 'index.json') return indexAnswer(path, asked)
    const body = everPublished.get(path) ?? issued().get(path)
    if (!body) return undefined
    const good = answerOf(body, JSON_TYPE, { ...OPEN, 'Cache-Control': 'max-age=31536000, immutable' })
    return during('edition', (current) => current?.answer?.(good) ?? good)
  }

  function control(method: string, url: URL): Answer | undefined {
    const about = ({ id, title, effect, on }: Fault) => ({ id, title, effect, on })
    const state = () => jsonOf({ fault: fault?.id ?? null, faults: FAULTS.map(about) })
    if (method === 'GET' && url.pathname === '/mock/faults') return state()
    if (method !== 'POST') return undefined
    if (url.pathname === '/mock/publish') {
      const count = Number(url.searchParams.get('editions'))
      if (!Number.isSafeInteger(count) || count < 1)
        return jsonOf({ error: 'editions: a number from 1 on' }, 400)
      publish(count)
      return state()
    }
    if (url.pathname !== '/mock/fault') return undefined
    const name = url.searchParams.get('name')
    const times = url.searchParams.get('times')
    if (times !== null && !/^[1-9]\d{0,6}$/.test(times))
      return jsonOf({ error: 'times: a number from 1 on' }, 400)
    try {
      setFault(name === '' || name === 'none' ? null : name, times === null ? Infinity : Number(times))
    } catch (error) {
      return jsonOf({ error: error instanceof Error ? error.message : 'no such fault' }, 400)
    }
    return state()
  }

  function answerTo(request: IncomingMessage): Answer | undefined {
    const url = new URL(request.url ?? '/', 'http://mock.invalid')
    const method = request.method ?? 'GET'
    requests.set(url.pathname, (requests.get(url.pathname) ?? 0) + 1)
    if (url.pathname.startsWith('/mock/')) return control(method, url)
    if (method !== 'GET' && method !== 'HEAD') return undefined
    if (url.pathname.startsWith('/published/'))
      return published(url.pathname.slice('/published/'.length), request.headers['if-none-match'])
    if (url.pathname !== '/display.config.json') return undefined
    const config = JSON.parse(options.config?.() ?? '{}') as object
    return {
      ...jsonOf({ ...config, trustedKeys }),
      headers: { 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-cache', ...OPEN },
    }
  }

  const handle: Handler = (request, response) => {
    const answer = answerTo(request)
    if (answer) send(answer, request, response)
    else if (options.otherwise && !(request.url ?? '').startsWith('/published/'))
      options.otherwise(request, response)
    else send(jsonOf({ error: 'not found' }, 404), request, response)
  }

  return { handle, trustedKeys, setFault, publish, requests }
}
