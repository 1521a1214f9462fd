import axios, { type AxiosResponse } from 'axios'
import { retryAfterMs } from './polling'

/** Why a file could not be fetched. `not-data`: an HTML page came instead, as from a network with a log-in page. */
export interface Failure {
  readonly kind: 'network' | 'timeout' | 'status' | 'too-large' | 'not-data'
  /** The file in the published folder. */
  readonly path: string
  /** The HTTP status, where the server answered. */
  readonly status?: number | undefined
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number | undefined
}

export interface Fetched<T> {
  readonly ok: true
  readonly value: T
  /** The server's clock minus this one's, from its `Date`, in ms to the second; null where it does not say. */
  readonly skewMs: number | null
}
export type Downloaded<T> = Fetched<T> | { readonly ok: false; readonly failure: Failure }

export interface FetchLimits {
  readonly baseUrl?: string
  /** Until the last byte. */
  readonly timeoutMs: number
  /** Of the body, once it is decompressed. */
  readonly mostBytes: number
  readonly cache: RequestCache
  readonly signal?: AbortSignal | undefined
  readonly now: () => number
}

type Body = ReadableStream<Uint8Array>

const header = (response: AxiosResponse<Body>, name: string): string | undefined => {
  const value: unknown = response.headers[name]
  return typeof value === 'string' ? value : undefined
}

function skewOf(response: AxiosResponse<Body>, sentAt: number, receivedAt: number): number | null {
  const date = Date.parse(header(response, 'date') ?? '')
  return Number.isNaN(date) ? null : Math.round(date + 500 - (sentAt + receivedAt) / 2)
}

/** The bytes of a body; null where it has more than `most`. */
async function bytesIn(body: Body, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > most) return null
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const FIRST_BYTES = 100
const isPage = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.subarray(0, FIRST_BYTES)).trimStart().startsWith('<')

/**
 * Fetches a file. Whatever comes of it, its connection is free again when this resolves: a browser has six for a
 * server, and an answer that nobody ends keeps one for ever. Failures are returned by their kind, not thrown.
 */
export async function fetchWithin(
  path: string,
  { baseUrl, timeoutMs, mostBytes, cache, signal, now }: FetchLimits,
): Promise<Downloaded<Uint8Array<ArrayBuffer>>> {
  const ended = new AbortController()
  const end = () => ended.abort()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, timeoutMs)
  signal?.addEventListener('abort', end)
  const failed = (kind: Failure['kind'], more: Partial<Failure> = {}) =>
    ({ ok: false, failure: { kind, path, ...more } }) as const
  const sentAt = now()
  try {
    if (signal?.aborted) end()
    const response = await axios.get<Body>(path, {
      adapter: 'fetch',
      ...(baseUrl !== undefined && { baseURL: baseUrl }),
      responseType: 'stream',
      // axios leaves the body of what it refuses unread and open, so it is told to refuse nothing.
      validateStatus: null,
      signal: ended.signal,
      fetchOptions: { cache },
    })
    const { status } = response
    if (status < 200 || status > 299) {
      return failed('status', { status, retryAfterMs: retryAfterMs(header(response, 'retry-after'), now()) })
    }
    if (header(response, 'content-type')?.includes('text/html')) return failed('not-data', { status })
    const bytes = await bytesIn(response.data, mostBytes)
    if (bytes === null) return failed('too-large', { status })
    if (isPage(bytes)) return failed('not-data', { status })
    return { ok: true, value: bytes, skewMs: skewOf(response, sentAt, now()) }
  } catch {
    return failed(isLate ? 'timeout' : 'network')
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
    end()
  }
}
