import { INDEX_FILE } from './contract'
import { fetchWithin, type Downloaded } from './fetch-within'
import { LIMITS } from './limits'
import type { Polling } from './polling'
import type { WantedFile } from './trust'

export type { Downloaded, Failure } from './fetch-within'

export interface Download {
  /** The text of what is polled, always revalidated; `afresh` bypasses every cache, after a bad answer. */
  index(afresh?: boolean, signal?: AbortSignal): Promise<Downloaded<string>>
  /** The bytes of another file, up to a length; `afresh` bypasses every cache, after a bad answer. */
  file(wanted: WantedFile, afresh: boolean, signal?: AbortSignal): Promise<Downloaded<ArrayBuffer>>
}

/** The slowest download that is waited for, in bytes a millisecond. */
const SLOWEST_BYTES_PER_MS = 50
/** Base64 makes a JWS a third longer than its payload, and header and signature are added. */
const INDEX_BYTES = Math.ceil((LIMITS.indexBytes * 4) / 3) + 2000

/**
 * Fetches files of the published folder, what is `polled` among them, within limits of size and time. Failures are
 * returned by their kind, not thrown.
 */
export function createDownload(
  { baseUrl, timeoutMs }: Pick<Polling, 'baseUrl' | 'timeoutMs'>,
  now: () => number,
  polled = INDEX_FILE,
) {
  const within = { baseUrl, now }
  const download: Download = {
    async index(afresh = false, signal) {
      const answer = await fetchWithin(polled, {
        ...within,
        timeoutMs,
        mostBytes: INDEX_BYTES,
        cache: afresh ? 'reload' : 'no-cache',
        signal,
      })
      return answer.ok ? { ...answer, value: new TextDecoder().decode(answer.value).trim() } : answer
    },
    async file({ path, bytes }, afresh, signal) {
      const answer = await fetchWithin(path, {
        ...within,
        timeoutMs: timeoutMs + bytes / SLOWEST_BYTES_PER_MS,
        mostBytes: Math.min(bytes, LIMITS.editionBytes),
        cache: afresh ? 'reload' : 'default',
        signal,
      })
      return answer.ok ? { ...answer, value: answer.value.buffer } : answer
    },
  }
  return download
}
