import axios from 'axios'
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
  let text: unknown
  try {
    const request = {
      adapter: 'fetch',
      responseType: 'text',
      timeout: timeoutMs,
      maxContentLength: MOST_BYTES,
    } as const
    text = (await axios.get(url, { ...request, fetchOptions: { cache: 'no-cache' } })).data
  } catch {
    return allDefaults('unreachable')
  }
  try {
    // Editors on Windows put a byte order mark in front.
    return readConfig(JSON.parse(String(text).replace(/^\ufeff/, '')), sceneIds)
  } catch {
    return allDefaults('not-json')
  }
}
