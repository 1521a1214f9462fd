import * as v from 'valibot'
import { NO_SHELLS, type Shells } from './shells'

const Build = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const ShellsSchema = v.object({
  chosen: v.nullable(v.object({ build: Build, started: v.boolean(), since: v.nullable(v.number()) })),
  previous: v.nullable(Build),
  next: v.nullable(v.object({ build: Build, proved: v.boolean(), trials: v.number() })),
  bad: v.array(Build),
})

/** The names of this display's caches: one origin may hold several displays, each below its own path. */
export interface CacheNames {
  readonly shells: string
  readonly fonts: string
  readonly config: string
  readonly ofBuild: (build: string) => string
  /** The build whose cache this is; null for every other cache. */
  readonly buildOf: (name: string) => string | null
}

/** The caches of the display whose address this is. */
export function cacheNames(address: string): CacheNames {
  const scope = new URL('./', address).pathname
  const prefix = `liangping ${scope} build `
  return {
    shells: `liangping ${scope} shells`,
    fonts: `liangping ${scope} fonts`,
    config: `liangping ${scope} config`,
    ofBuild: (build) => prefix + build,
    buildOf: (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : null),
  }
}

const FILE = 'shells.json'

/** What the device remembers of its versions; nothing where that cannot be read. */
export async function readShells(address: string, storage: CacheStorage = caches): Promise<Shells> {
  const cache = await storage.open(cacheNames(address).shells)
  const found = await cache.match(new URL(FILE, address))
  const read = v.safeParse(ShellsSchema, await found?.json().catch(() => null))
  return read.success ? read.output : NO_SHELLS
}

/** Writes it as a whole. */
export async function writeShells(address: string, shells: Shells, storage: CacheStorage): Promise<void> {
  const cache = await storage.open(cacheNames(address).shells)
  await cache.put(new URL(FILE, address), Response.json(shells))
}
