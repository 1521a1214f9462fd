import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { ASKS_FOR_TOKEN, TOKEN_HEADER } from '@/office/publishing/api'

/** The names of this machine in a browser on it. Requests under other names come from DNS rebinding. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

const isSame = (given: string, token: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export interface GuardedRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Why a question to the publishing API is not answered; null where it is. It must be asked under this machine's own
 * name, by a page that came from here, and, unless it asks for the token, with it.
 */
export function refusalOf({ method, headers }: GuardedRequest, token: string): string | null {
  const host = headers.host ?? ''
  if (!OWN_NAMES.includes(nameOf(host)))
    return 'this is served on this machine only: open it as http://localhost'
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'asked by another site'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return 'asked by another site'
  const given = headers[TOKEN_HEADER]
  if (method === 'GET') return given === ASKS_FOR_TOKEN ? null : 'asked without the word for it'
  if (typeof given !== 'string' || !isSame(given, token)) return 'asked without the token of this start'
  return /^application\/json\b/.test(headers['content-type'] ?? '') ? null : 'expected JSON'
}
