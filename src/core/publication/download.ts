import axios, { AxiosError, type AxiosRequestConfig, type AxiosResponse } from 'axios'
import { retryAfterMs, type Polling } from './polling'
import { LIMITS } from './limits'
import { INDEX_FILE } from './contract'
import type { WantedFile } from './trust'

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

export interface Download {
  /** The text of what is polled, always revalidated; `afresh` bypasses every cache, after a bad answer. */
  index(afresh?: boolean, signal?: AbortSignal): Promise<Downloaded<string>>
  /** The bytes of another file, up to a length; `afresh` bypasses every cache, after a bad answer. */
  file(wanted: WantedFile, afresh: boolean, signal?: AbortSignal): Promise<Downloaded<ArrayBuffer>>
}

/** The slowest download that is waited for, in bytes a millisecond. */
const SLOWEST_BYTES_PER_MS = 50
/** Base64 makes a JWS a third longer than its payload, and header and signature are added. */
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

/**
 * Fetches files of the published folder, what is `polled` among them, within limits of size and time. Failures are returned by their kind, not
 * thrown.
 */
export function createDownload(
  { baseUrl, timeoutMs }: Pick<Polling, 'baseUrl' | 'timeoutMs'>,
  now: () => number,
  polled = INDEX_FILE,
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
      const answer = await fetched<string>(polled, request, (text) => text.trimStart().charCodeAt(0))
      return answer.ok ? { ...answer, value: answer.value.trim() } : answer
    },
    file({ path, bytes }, afresh, signal) {
      const request = {
        responseType: 'arraybuffer',
        maxContentLength: Math.min(bytes, LIMITS.editionBytes),
        timeout: timeoutMs + bytes / SLOWEST_BYTES_PER_MS,
        fetchOptions: { cache: afresh ? 'reload' : 'default' },
        ...(signal && { signal }),
      } as const
      return fetched<ArrayBuffer>(path, request, (content) => new Uint8Array(content)[0])
    },
  }
  return download
}
