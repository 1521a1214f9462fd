import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Bilingual } from '@/office/publishing/usage-error'
import { ASKS_FOR_TOKEN, TOKEN_HEADER } from '@/office/publishing/api'

/** The names of this machine in a browser on it. Requests under other names come from DNS rebinding. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

const isSame = (given: string, token: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const STRANGER: Bilingual = ['请求来自别的网站', 'asked by another site']
const NO_WORD: Bilingual = ['请求里没有约定的词：请从发布页打开', 'asked without the word for it']
const NO_TOKEN: Bilingual = [
  '请求里没有本次启动的令牌：服务重新启动过，请刷新页面',
  'asked without the token of this start: the server was started again, load the page again',
]

export interface GuardedRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Why a question to the publishing API is not answered; null where it is. It must be asked under this machine's own
 * name, by a page that came from here, and, unless it asks for the token, with it.
 */
export function refusalOf({ method, headers }: GuardedRequest, token: string): Bilingual | null {
  const host = headers.host ?? ''
  if (!OWN_NAMES.includes(nameOf(host)))
    return [
      '只在本机提供：请用 http://localhost 打开',
      'this is served on this machine only: open it as http://localhost',
    ]
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return STRANGER
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return STRANGER
  const given = headers[TOKEN_HEADER]
  if (method === 'GET') return given === ASKS_FOR_TOKEN ? null : NO_WORD
  if (typeof given !== 'string' || !isSame(given, token)) return NO_TOKEN
  return /^application\/json\b/.test(headers['content-type'] ?? '') ? null : ['应为 JSON', 'expected JSON']
}
