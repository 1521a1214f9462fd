import { bytesOf, type Answer, type Delivery } from '../answer'
import type { Fault } from './fault'

const PORTAL = `<!doctype html><html lang="zh-CN"><title>网络认证</title><body><h1>请先登录无线网络</h1><form action="/login"></form></body></html>`

const page = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body: bytesOf(text),
  delivery: 'whole',
})

const wire = (
  id: string,
  title: string,
  answer: (answer: Answer) => Answer,
  more: Partial<Pick<Fault, 'on' | 'effect'>> = {},
): Fault => ({ id, title, on: 'index', effect: 'unreachable', answer, ...more })

const delivered = (delivery: Delivery) => (answer: Answer) => ({ ...answer, delivery })
const onEdition = { on: 'edition' } as const
const refused = { effect: 'refused' } as const

/** What networks and servers do. */
export const WIRE_FAULTS: readonly Fault[] = [
  wire('reset', 'The connection is reset', delivered('reset')),
  wire('silence', 'A black hole: connected, never answered', delivered('silence')),
  wire('drip', 'A byte a second', delivered('drip')),
  wire('cut', 'The connection is lost half way through', delivered('cut')),
  wire('not-found', '404', () => page(404, 'not found')),
  wire('too-many', '429, retry after 120 s', () => page(429, 'too many requests', { 'Retry-After': '120' })),
  wire('server-error', '500', () => page(500, 'internal error')),
  wire('bad-gateway', '502', () => page(502, 'bad gateway')),
  wire('unavailable', '503, retry after 30 s', () => page(503, 'maintenance', { 'Retry-After': '30' })),
  wire('unavailable-for-a-day', '503, retry after a day', () =>
    page(503, 'down', { 'Retry-After': '86400' }),
  ),
  wire('redirect-loop', 'A redirect that leads to itself', () =>
    page(302, '', { Location: '/published/index.jws' }),
  ),
  wire('captive-portal', "A captive portal's page, with 200", () => page(200, PORTAL), refused),
  wire('empty', 'Nothing, with 200', () => page(200, ''), refused),
  wire('truncated-index', 'Half of the index, as if whole', (answer) => half(answer), refused),
  wire('other-media-type', 'The index under another media type', (answer) => typed(answer, 'image/png'), {
    effect: 'shown',
  }),
  wire('edition-reset', "The edition's connection is reset", delivered('reset'), onEdition),
  wire('edition-silence', 'The edition never comes', delivered('silence'), onEdition),
  wire('edition-drip', 'The edition comes a byte a second', delivered('drip'), onEdition),
  wire('edition-missing', 'The edition is not there', () => page(404, 'not found'), onEdition),
  wire('edition-captive-portal', 'A portal page in place of the edition', () => page(200, PORTAL), {
    ...onEdition,
    ...refused,
  }),
  wire('truncated-edition', 'Half of the edition, as if whole', (answer) => half(answer), {
    ...onEdition,
    ...refused,
  }),
  wire('flipped-bit', 'One bit of the edition is wrong', (answer) => flipped(answer), {
    ...onEdition,
    ...refused,
  }),
  wire('longer-edition', 'The edition is longer than the index says', (answer) => padded(answer), {
    ...onEdition,
    ...refused,
  }),
]

const typed = (answer: Answer, type: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Content-Type': type },
})

const half = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.subarray(0, answer.body.length >> 1),
})

function flipped(answer: Answer): Answer {
  const body = answer.body.slice()
  const at = body.length >> 1
  body[at] = (body[at] ?? 0) ^ 1
  return { ...answer, body }
}

function padded(answer: Answer): Answer {
  const body = new Uint8Array(answer.body.length + 4096).fill(0x20)
  body.set(answer.body)
  return { ...answer, body }
}
