import { createStore, get, set, type UseStore } from 'idb-keyval'

/** What a device keeps of the publication it took last: the signed index and the bytes of its editions. */
export interface Saved {
  readonly jws: string
  /** What others signed that the device took before; absent in what an earlier program kept. */
  readonly seen?: readonly string[]
  /** By the SHA-256 of the bytes, in hex. */
  readonly editions: ReadonlyMap<string, ArrayBuffer>
}

/**
 * The storage in which the last good publication survives a restart. Either promise may reject; the verifier then works
 * without it.
 */
export interface LastGood {
  load(): Promise<Saved | null>
  save(saved: Saved): Promise<void>
}

const KEY = 'last-good'

function isSaved(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false
  const { jws, editions, seen = [] } = value as Partial<Record<keyof Saved, unknown>>
  if (typeof jws !== 'string' || !(editions instanceof Map) || !Array.isArray(seen)) return false
  if (!seen.every((raw) => typeof raw === 'string')) return false
  return [...editions].every(([sha256, bytes]) => typeof sha256 === 'string' && bytes instanceof ArrayBuffer)
}

/** Storage that does not answer in time is ignored. */
async function answered<T>(work: Promise<T>, withinMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${withinMs} ms`)), withinMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** In IndexedDB. One record, written in one transaction, so that it is the old one or the new one, never half. */
export function createLastGood(database = 'liangping', withinMs = 10_000): LastGood {
  const use = async <T>(work: (store: UseStore) => Promise<T>) =>
    answered(work(createStore(database, 'publication')), withinMs)
  return {
    async load() {
      const value: unknown = await use((store) => get(KEY, store))
      if (value === undefined) return null
      if (!isSaved(value)) throw new TypeError('what is kept cannot be read')
      return value
    },
    save: (saved) => use((store) => set(KEY, { ...saved, editions: new Map(saved.editions) }, store)),
  }
}

/** In memory, for tests and Node. */
export function createMemoryLastGood(): LastGood {
  let kept: Saved | null = null
  return {
    load: async () => kept,
    save: async (saved) => {
      kept = { ...saved, editions: new Map(saved.editions) }
    },
  }
}
