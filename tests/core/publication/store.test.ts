// @in-window
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVerifier } from '@/core/publication/verifier'
import type { Download, Downloaded } from '@/core/publication/download'
import { createMemoryLastGood } from '@/core/publication/last-good'
import { lineOf } from '@/core/publication/problems'
import { usePublicationStore } from '@/core/publication/store'
import type { Verifier } from '@/core/publication/taken'
import { edition, folder, HEADER, index, key, secondQuarter, signed, type Folder } from './small-city'

const CONFIG = { baseUrl: './published/', intervalMs: 60_000, jitter: 0.1, timeoutMs: 10_000 }
const two = folder([secondQuarter(), edition()])
const next = folder([secondQuarter(), edition(), edition({ revision: 2, issuer: '另一单位' })], {
  sequence: 2,
})

/** A published folder that can be changed, and breaks on demand. */
function createServer(first: Folder) {
  const asked: string[] = []
  const server = {
    asked,
    folder: first,
    failure: null as { kind: 'network' | 'status'; retryAfterMs?: number } | null,
    missing: new Set<string>(),
    damaged: new Set<string>(),
    hang: false,
  }
  const answer = <T>(path: string, value: () => T): Promise<Downloaded<T>> => {
    asked.push(path)
    if (server.hang) return new Promise(() => undefined)
    if (server.failure) return Promise.resolve({ ok: false, failure: { path, ...server.failure } })
    if (server.missing.has(path))
      return Promise.resolve({ ok: false, failure: { kind: 'status', status: 404, path } })
    return Promise.resolve({ ok: true, value: value(), skewMs: 250 })
  }
  const download: Download = {
    index: () => answer('index.jws', () => server.folder.jws),
    file: (entry, afresh) =>
      answer(entry.path + (afresh ? ' afresh' : ''), () => {
        const bytes = server.folder.bytes.get(entry.path)?.slice(0) ?? new ArrayBuffer(0)
        return server.damaged.has(entry.path) && !afresh ? new ArrayBuffer(bytes.byteLength) : bytes
      }),
  }
  return { server, download }
}

const newVerifier = (keep = createMemoryLastGood()) =>
  createVerifier({ keys: [key], keep, derive: (_, at) => `at ${at}` })

async function begin({
  verifier = newVerifier(),
  published = two,
}: { verifier?: Verifier<string>; published?: Folder } = {}) {
  const { server, download } = createServer(published)
  const store = usePublicationStore<string>()
  const started = store.start({ verifier, download, config: CONFIG, now: Date.now, random: () => 0.5 })
  return { store, server, verifier, download, started }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  // As on plain http: digests by the library, with no thread of their own that fake timers cannot wait for.
  vi.stubGlobal('crypto', {})
  vi.useFakeTimers({ now: Date.parse('2021-10-26T02:00:00Z') })
  setActivePinia(createPinia())
})
afterEach(() => {
  usePublicationStore().$dispose()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the publication store', () => {
  it('takes what is published, and says when', async () => {
    const { store, started } = await begin()
    expect(store.phase).toBe('starting')
    await started
    expect(store.taken).toMatchObject({ derived: 'at 2021Q3', head: { sequence: 1 } })
    expect([store.phase, store.failures, store.skewMs]).toEqual(['showing', 0, 250])
    expect([store.lastPollAt, store.lastCheckedAt, store.nextPollAt]).toEqual([
      Date.now(),
      Date.now(),
      Date.now() + 60_000,
    ])
    expect(await store.deriveAt('2021Q2')).toBe('at 2021Q2')
  })

  it('an unchanged index goes no further, and what is shown stays the same object', async () => {
    const { store, server, verifier, started } = await begin()
    await started
    const shown = store.taken
    const open = vi.spyOn(verifier, 'open')
    server.asked.length = 0
    await pass(180_000)
    expect(server.asked).toEqual(['index.jws', 'index.jws', 'index.jws'])
    expect(open).not.toHaveBeenCalled()
    expect(store.taken).toBe(shown)
    expect(store.lastCheckedAt).toBe(Date.now())
  })

  it('a new publication is taken at the next poll, fetching only what is new', async () => {
    const { store, server, started } = await begin()
    await started
    server.folder = next
    server.asked.length = 0
    await pass(60_000)
    expect(store.taken?.head.issuer).toBe('另一单位')
    expect(server.asked).toEqual(['index.jws', next.entries[2]?.path])
  })

  it('a failed poll always schedules the next: 5 s, doubling up to the interval', async () => {
    const { store, server, started } = await begin()
    await started
    server.failure = { kind: 'network' }
    server.asked.length = 0
    const at: number[] = []
    const since = Date.now()
    for (let second = 1; second <= 300; second += 1) {
      const before = server.asked.length
      await pass(1000)
      if (server.asked.length > before) at.push((Date.now() - since) / 1000)
    }
    expect(at).toEqual([60, 65, 75, 95, 135, 195, 255])
    expect(store.failures).toBe(7)
    expect(store.phase).toBe('showing')
    server.failure = null
    await pass(60_000)
    expect(store.failures).toBe(0)
    expect(store.refusals).toEqual([])
  })

  it('a failed poll always schedules the next, even if the verifier throws', async () => {
    const verifier = newVerifier()
    const failing: Verifier<string> = {
      ...verifier,
      recall: () => Promise.reject(new Error('crashed')),
      open: () => Promise.reject(new Error('crashed')),
    }
    const { store, started } = await begin({ verifier: failing })
    await started
    expect(store.phase).toBe('waiting')
    expect(store.refusals.map(lineOf)).toEqual(['verifier: crashed'])
    failing.open = verifier.open
    await pass(5000)
    expect(store.phase).toBe('showing')
  })

  it('honours Retry-After, also when the network comes back', async () => {
    const { server, started } = await begin()
    await started
    server.failure = { kind: 'status', retryAfterMs: 300_000 }
    await pass(60_000)
    server.asked.length = 0
    await pass(200_000)
    window.dispatchEvent(new Event('online'))
    await pass(99_000)
    expect(server.asked).toEqual([])
    await pass(1000)
    expect(server.asked).toEqual(['index.jws'])
  })

  it('what is refused is told by path, and the last good stays', async () => {
    const { store, server, started } = await begin()
    await started
    const shown = store.taken
    server.folder = folder([secondQuarter(), edition(), edition({ revision: 2, asOf: '2021-01-01' })], {
      sequence: 2,
    })
    await pass(60_000)
    expect(store.taken).toBe(shown)
    expect(store.refusals.map(lineOf)[0]).toContain('asOf: expected a day from 2021-07-01')
    expect(store.lastFailure?.at).toBe(Date.now())
    server.asked.length = 0
    await pass(5000)
    expect(server.asked).toEqual(['index.jws'])
    server.folder = next
    await pass(10_000)
    expect(store.taken?.head.sequence).toBe(2)
    expect(store.refusals).toEqual([])
  })

  it('a lower sequence is refused', async () => {
    const { store, server, started } = await begin({ published: next })
    await started
    server.folder = two
    await pass(60_000)
    expect(store.taken?.head.sequence).toBe(2)
    expect(store.refusals.map(lineOf)).toEqual(['index.jws: sequence: 1 is lower than 2, accepted before'])
  })

  it('an edition that is missing at first is all that is asked for then', async () => {
    const { store, server, download } = await begin({ published: two })
    await pass(0)
    server.folder = next
    const path = next.entries[2]?.path ?? ''
    server.missing.add(path)
    await pass(60_000)
    expect(store.lastFailure?.failures).toMatchObject([{ kind: 'status', status: 404, path }])
    expect(store.taken?.head.sequence).toBe(1)
    server.missing.clear()
    server.asked.length = 0
    await pass(5000)
    expect(server.asked).toEqual(['index.jws', `${path} afresh`])
    expect(store.taken?.head.sequence).toBe(2)
    expect(download).toBeDefined()
  })

  it('damaged bytes are asked for past every cache', async () => {
    const { server, download } = createServer(two)
    const path = two.entries[1]?.path ?? ''
    server.damaged.add(path)
    const store = usePublicationStore<string>()
    await store.start({ verifier: newVerifier(), download, config: CONFIG, now: Date.now, random: () => 0.5 })
    expect(store.refusals.map(lineOf)[0]).toContain(`${path}: expected the digest`)
    server.asked.length = 0
    await pass(5000)
    expect(server.asked).toEqual(['index.jws', `${path} afresh`])
    expect(store.phase).toBe('showing')
  })

  it('shows the last good of this device with no network, and goes on asking', async () => {
    const keep = createMemoryLastGood()
    const first = await begin({ verifier: newVerifier(keep) })
    await first.started
    first.store.$dispose()
    setActivePinia(createPinia())
    const { server, download } = createServer(two)
    server.failure = { kind: 'network' }
    const store = usePublicationStore<string>()
    await store.start({
      verifier: newVerifier(keep),
      download,
      config: CONFIG,
      now: Date.now,
      random: () => 0.5,
    })
    expect(store.taken?.head.sequence).toBe(1)
    expect([store.phase, store.failures, store.lastCheckedAt]).toEqual(['showing', 1, null])
    server.failure = null
    const shown = store.taken
    await pass(5000)
    expect(store.taken).toBe(shown)
    expect(store.lastCheckedAt).toBe(Date.now())
  })

  it('with nothing good yet waits, and knows the time of the next try', async () => {
    const { server, download } = createServer(two)
    server.failure = { kind: 'network' }
    const store = usePublicationStore<string>()
    await store.start({ verifier: newVerifier(), download, config: CONFIG, now: Date.now, random: () => 0.5 })
    expect([store.phase, store.taken, store.nextPollAt]).toEqual(['waiting', null, Date.now() + 5000])
    expect(store.lastFailure?.failures).toMatchObject([{ kind: 'network', path: 'index.jws' }])
  })

  it('a key that is trusted no more ends at once what only it vouched for, and another is looked for', async () => {
    const thief = { ...key, kid: 'thief' }
    const verifier = createVerifier({
      keys: [key, thief],
      keep: createMemoryLastGood(),
      derive: (_, at) => `at ${at}`,
    })
    const forged = { ...two, jws: signed(index([...two.entries]), { ...HEADER, kid: 'thief' }) }
    const { store, server, started } = await begin({ verifier, published: forged })
    await started
    expect(store.taken?.head.kid).toBe('thief')
    await store.narrow({ keys: [key, thief] })
    expect(store.phase).toBe('showing')
    server.asked.length = 0
    await store.narrow({ keys: [key] })
    expect([store.phase, store.taken]).toEqual(['waiting', null])
    expect(server.asked).toEqual(['index.jws'])
    expect(store.refusals.map(lineOf)[0]).toContain('"thief" is not a trusted key')
    server.folder = two
    await pass(5000)
    expect([store.phase, store.taken?.head.kid]).toEqual(['showing', key.kid])
  })

  it('has one request in flight, however often it is asked', async () => {
    const { store, server } = await begin()
    await pass(0)
    server.hang = true
    server.asked.length = 0
    await pass(60_000)
    void store.pollNow()
    window.dispatchEvent(new Event('online'))
    await pass(600_000)
    expect(server.asked).toEqual(['index.jws'])
    expect(store.nextPollAt).toBeNull()
  })

  it('polls at once when asked, when the network is back and when the page is seen again', async () => {
    const { store, server, started } = await begin()
    await started
    server.asked.length = 0
    await store.pollNow()
    expect(server.asked).toHaveLength(1)
    window.dispatchEvent(new Event('online'))
    await pass(0)
    expect(server.asked).toHaveLength(1)
    await pass(10_000)
    window.dispatchEvent(new Event('online'))
    await pass(0)
    expect(server.asked).toHaveLength(2)
    await pass(10_000)
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(0)
    expect(server.asked).toHaveLength(2)
    hidden.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(0)
    expect(server.asked).toHaveLength(3)
    await pass(59_000)
    expect(server.asked).toHaveLength(3)
    await pass(1000)
    expect(server.asked).toHaveLength(4)
  })

  it('stop the scope, silence', async () => {
    const { store, server, started } = await begin()
    await started
    server.asked.length = 0
    store.$dispose()
    window.dispatchEvent(new Event('online'))
    document.dispatchEvent(new Event('visibilitychange'))
    await store.pollNow()
    await pass(600_000)
    expect(server.asked).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stop the scope in mid-poll, silence', async () => {
    const { store, server } = await begin()
    store.$dispose()
    await pass(600_000)
    expect(server.asked.filter((path) => path === 'index.jws').length).toBeLessThanOrEqual(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
