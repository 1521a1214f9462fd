import { fetchWithin } from '@/core/publication/fetch-within'
import { readConfig, type ReadConfig } from './read-config'

const CONFIG_FILE = 'display.config.json'
const MOST_BYTES = 1_000_000

export interface LoadOptions {
  /** The scenes that may be named. */
  readonly sceneIds: readonly string[]
  readonly url?: string
  readonly timeoutMs?: number
}

/** Fetches the configuration anew and reads it. Never rejects: without a readable file all defaults hold, and that is told. */
export async function loadConfig({
  sceneIds,
  url = CONFIG_FILE,
  timeoutMs = 10_000,
}: LoadOptions): Promise<ReadConfig> {
  const allDefaults = (reason: 'unreachable' | 'not-json'): ReadConfig => ({
    config: readConfig({}, sceneIds).config,
    problems: [{ kind: 'file', path: CONFIG_FILE, reason }],
  })
  const asked = { timeoutMs, mostBytes: MOST_BYTES, cache: 'no-cache', now: Date.now } as const
  const answer = await fetchWithin(url, asked)
  if (!answer.ok) return allDefaults(answer.failure.kind === 'not-data' ? 'not-json' : 'unreachable')
  try {
    // The decoder drops the byte order mark that editors on Windows put in front.
    return readConfig(JSON.parse(new TextDecoder().decode(answer.value)), sceneIds)
  } catch {
    return allDefaults('not-json')
  }
}
