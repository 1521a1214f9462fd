import { afterEach, describe, expect, it, vi } from 'vitest'
import { createVerifier } from '@/core/publication/verifier'
import { connectVerifier } from '@/core/publication/verifier-client'
import { hostVerifier } from '@/core/publication/verifier-host'
import { createMemoryLastGood } from '@/core/publication/last-good'
import type { Verifier, VerifierBegin } from '@/core/publication/taken'
import type { WorkerEnd } from '@/core/rpc/line'
import { edition, folder, key, secondQuarter } from './small-city'

type Listener = (event: MessageEvent) => void

/** A worker and its scope in one thread; messages are cloned and transferred as between threads. */
function createThread(make: (begin: VerifierBegin) => Verifier<string>) {
  const page = new Map<string, Listener>()
  const inside: Listener[] = []
  const deliver = (listener: Listener | undefined, data: unknown) =>
    queueMicrotask(() => listener?.({ data } as MessageEvent))
  const worker = {
    terminate: vi.fn(),
    addEventListener: (type: string, listener: Listener) => void page.set(type, listener),
    postMessage(message: unknown, transfer: Transferable[]) {
      const cloned: unknown = structuredClone(message, { transfer })
      for (const listener of inside) deliver(listener, cloned)
    },
  } satisfies WorkerEnd
  hostVerifier(
    {
      addEventListener: (_, listener) => void inside.push(listener),
      postMessage: (message) => deliver(page.get('message'), structuredClone(message)),
    },
    make,
  )
  return { worker, fail: (type: string, event: object = {}) => page.get(type)?.(event as MessageEvent) }
}

const begin = { keys: [key] }
const make = ({ keys }: VerifierBegin) =>
  createVerifier({ keys, keep: createMemoryLastGood(), derive: (_, at) => `at ${at}` })
const silent: Verifier<string> = { ...make(begin), take: () => new Promise(() => undefined) }
const two = folder([secondQuarter(), edition()])

afterEach(() => vi.useRealTimers())

describe('a verifier in a worker', () => {
  it('answers as a verifier does, and is given the bytes', async () => {
    const verifier = connectVerifier<string>(() => createThread(make).worker, begin)
    const opened = await verifier.open(two.jws, 0)
    expect(opened.ok && opened.value.missing).toEqual(two.entries)
    for (const entry of two.entries) {
      const bytes = two.bytes.get(entry.path)?.slice(0) ?? new ArrayBuffer(0)
      expect(await verifier.admit(entry, bytes)).toEqual({ ok: true, value: null })
      expect(bytes.byteLength).toBe(0)
    }
    expect(await verifier.take()).toMatchObject({
      ok: true,
      value: { derived: 'at 2021Q3', head: { sequence: 1 } },
    })
    expect(await verifier.derive('2021Q2')).toBe('at 2021Q2')
    expect(await verifier.recall()).toMatchObject({ derived: 'at 2021Q3' })
  })
  it('passes on what the verifier rejects', async () => {
    const verifier = connectVerifier<string>(() => createThread(make).worker, begin)
    await expect(verifier.derive('2021Q3')).rejects.toThrow('2021Q3 is not published')
  })
  it('that cannot be made says so to every question', async () => {
    const broken = () => {
      throw new Error('no keys')
    }
    const thread = createThread(broken)
    const verifier = connectVerifier<string>(() => thread.worker, begin)
    const asked = verifier.recall()
    await expect(asked).rejects.toThrow('the worker could not begin: no keys')
  })
  it('that crashes rejects all that was asked, and the next question starts another', async () => {
    const threads = [createThread(() => silent), createThread(make)]
    let started = 0
    const verifier = connectVerifier<string>(
      () => threads[started++]?.worker ?? createThread(make).worker,
      begin,
    )
    const asked = [verifier.take(), verifier.take()]
    await Promise.resolve()
    threads[0]?.fail('error', { message: 'out of memory' })
    for (const one of asked) await expect(one).rejects.toThrow('the worker failed: out of memory')
    expect(threads[0]?.worker.terminate).toHaveBeenCalledOnce()
    expect(await verifier.recall()).toBeNull()
    expect(started).toBe(2)
  })
  it('that sends something unreadable, or cannot be started, rejects', async () => {
    const thread = createThread(() => silent)
    const verifier = connectVerifier<string>(() => thread.worker, begin)
    const asked = verifier.take()
    await Promise.resolve()
    thread.fail('messageerror')
    await expect(asked).rejects.toThrow('unreadable')
    const none = connectVerifier<string>(() => {
      throw new Error('refused by policy')
    }, begin)
    await expect(none.recall()).rejects.toThrow('refused by policy')
  })
  it('that falls silent is given up, and never waited for for ever', async () => {
    vi.useFakeTimers()
    const thread = createThread(() => silent)
    const asked = connectVerifier<string>(() => thread.worker, begin, 5000).take()
    const outcome = expect(asked).rejects.toThrow('did not answer within 5000 ms')
    await vi.advanceTimersByTimeAsync(5000)
    await outcome
    expect(thread.worker.terminate).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })
  it('that is closed rejects what is asked, then and after', async () => {
    const verifier = connectVerifier<string>(() => createThread(() => silent).worker, begin)
    const asked = verifier.take()
    await Promise.resolve()
    verifier.close()
    await expect(asked).rejects.toThrow('the verifier is closed')
    await expect(verifier.recall()).rejects.toThrow('the verifier is closed')
  })
})
