import axios, { AxiosError, type AxiosRequestConfig, type AxiosResponse } from 'axios'
import type { IndexEntry } from './contract'
import { retryAfterMs, type Polling } from './polling'
import { LIMITS } from './limits'
import { INDEX_FILE } from './contract'

/** Why a file could not be had. `not-data`: a page came instead, as from a network that wants a log-in first. */
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

export interface Download {
  /** The text of `index.jws`, always asked of the server anew; `afresh` past every cache, when what came before was no good. */
  index(afresh?: boolean, signal?: AbortSignal): Promise<Downloaded<string>>
  /** The bytes of an edition; `afresh` past every cache, when what came before was no good. */
  edition(entry: IndexEntry, afresh: boolean, signal?: AbortSignal): Promise<Downloaded<ArrayBuffer>>
}

/** Slower than this a large edition is given up: bytes a millisecond. */
const SLOWEST_BYTES_PER_MS = 50
/** A JWS is its payload and a third, its header and its signature. */
const INDEX_CHARACTERS = Math.ceil((LIMITS.indexBytes * 4) / 3) + 2000
const LESS_THAN = '<'.charCodeAt(0)

const header = (response: AxiosResponse | undefined, name: string): string | undefined => {
  const value: unknown = response?.headers[name]
  return typeof value === 'string' ? value : undefined
}

function failureOf(path: string, cause: unknown, nowMs: number): Failure {
  if (!(cause instanceof AxiosError)) return { kind: 'network', path }
  const { code, message, response } = cause
  if (code === AxiosError.ECONNABORTED || code === AxiosError.ETIMEDOUT) return { kind: 'timeout', path }
  if (message.includes('maxContentLength')) return { kind: 'too-large', path, status: response?.status }
  if (response === undefined) return { kind: 'network', path }
  const retry = retryAfterMs(header(response, 'retry-after'), nowMs)
  return { kind: 'status', path, status: response.status, retryAfterMs: retry }
}

function skewOf(response: AxiosResponse, sentAt: number, receivedAt: number): number | null {
  const date = Date.parse(header(response, 'date') ?? '')
  return Number.isNaN(date) ? null : Math.round(date + 500 - (sentAt + receivedAt) / 2)
}

/** Fetches from the published folder: sizes and times limited, every failure told by its kind, none thrown. */
export function createDownload(
  { baseUrl, timeoutMs }: Pick<Polling, 'baseUrl' | 'timeoutMs'>,
  now: () => number,
) {
  async function fetched<T>(
    path: string,
    request: AxiosRequestConfig,
    firstCharacter: (value: T) => number | undefined,
  ): Promise<Downloaded<T>> {
    const sentAt = now()
    try {
      const response = await axios.get<T>(path, {
        adapter: 'fetch',
        baseURL: baseUrl,
        timeout: timeoutMs,
        ...request,
      })
      const page = header(response, 'content-type')?.includes('text/html') === true
      if (page || firstCharacter(response.data) === LESS_THAN) {
        return { ok: false, failure: { kind: 'not-data', path, status: response.status } }
      }
      return { ok: true, value: response.data, skewMs: skewOf(response, sentAt, now()) }
    } catch (cause) {
      return { ok: false, failure: failureOf(path, cause, now()) }
    }
  }

  const download: Download = {
    async index(afresh = false, signal) {
      const request = {
        responseType: 'text',
        maxContentLength: INDEX_CHARACTERS,
        fetchOptions: { cache: afresh ? 'reload' : 'no-cache' },
        ...(signal && { signal }),
      } as const
      const answer = await fetched<string>(INDEX_FILE, request, (text) => text.trimStart().charCodeAt(0))
      return answer.ok ? { ...answer, value: answer.value.trim() } : answer
    },
    edition(entry, afresh, signal) {
      const request = {
        responseType: 'arraybuffer',
        maxContentLength: Math.min(entry.bytes, LIMITS.editionBytes),
        timeout: timeoutMs + entry.bytes / SLOWEST_BYTES_PER_MS,
        fetchOptions: { cache: afresh ? 'reload' : 'default' },
        ...(signal && { signal }),
      } as const
      return fetched<ArrayBuffer>(entry.path, request, (bytes) => new Uint8Array(bytes)[0])
    },
  }
  return download
}
