import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDesk } from '@/core/publication/verifier'
import { connectDesk, type DeskWorker } from '@/core/publication/verifier-client'
import { hostDesk } from '@/core/publication/verifier-host'
import type { DeskBegin } from '@/core/publication/verifier-messages'
import { createMemoryLastGood } from '@/core/publication/last-good'
import type { Desk } from '@/core/publication/taken'
import { edition, folder, key, secondQuarter } from './small-city'

type Listener = (event: MessageEvent) => void

/** A worker and its scope in one thread; messages are cloned and transferred as between threads. */
function createThread(make: (begin: DeskBegin) => Desk<string>) {
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
  } satisfies DeskWorker
  hostDesk(
    {
      addEventListener: (_, listener) => void inside.push(listener),
      postMessage: (message) => deliver(page.get('message'), structuredClone(message)),
    },
    make,
  )
  return { worker, fail: (type: string, event: object = {}) => page.get(type)?.(event as MessageEvent) }
}

const begin = { keys: [key] }
const make = ({ keys }: DeskBegin) =>
  createDesk({ keys, keep: createMemoryLastGood(), derive: (_, at) => `at ${at}` })
const silent: Desk<string> = { ...make(begin), take: () => new Promise(() => undefined) }
const two = folder([secondQuarter(), edition()])

afterEach(() => vi.useRealTimers())

describe('a desk in a worker', () => {
  it('answers as a desk does, and is given the bytes', async () => {
    const desk = connectDesk<string>(() => createThread(make).worker, begin)
    const opened = await desk.open(two.jws)
    expect(opened.ok && opened.value.missing).toEqual(two.entries)
    for (const entry of two.entries) {
      const bytes = two.bytes.get(entry.path)?.slice(0) ?? new ArrayBuffer(0)
      expect(await desk.admit(entry, bytes)).toEqual({ ok: true, value: null })
      expect(bytes.byteLength).toBe(0)
    }
    expect(await desk.take()).toMatchObject({
      ok: true,
      value: { derived: 'at 2021Q3', head: { sequence: 1 } },
    })
    expect(await desk.derive('2021Q2')).toBe('at 2021Q2')
    expect(await desk.recall()).toMatchObject({ derived: 'at 2021Q3' })
  })
  it('passes on what the desk rejects', async () => {
    const desk = connectDesk<string>(() => createThread(make).worker, begin)
    await expect(desk.derive('2021Q3')).rejects.toThrow('2021Q3 is not published')
  })
  it('that cannot be made says so to every question', async () => {
    const broken = () => {
      throw new Error('no keys')
    }
    const thread = createThread(broken)
    const desk = connectDesk<string>(() => thread.worker, begin)
    const asked = desk.recall()
    await expect(asked).rejects.toThrow('the desk could not begin: no keys')
  })
  it('that crashes rejects all that was asked, and the next question starts another', async () => {
    const threads = [createThread(() => silent), createThread(make)]
    let started = 0
    const desk = connectDesk<string>(() => threads[started++]?.worker ?? createThread(make).worker, begin)
    const asked = [desk.take(), desk.take()]
    await Promise.resolve()
    threads[0]?.fail('error', { message: 'out of memory' })
    for (const one of asked) await expect(one).rejects.toThrow('the worker failed: out of memory')
    expect(threads[0]?.worker.terminate).toHaveBeenCalledOnce()
    expect(await desk.recall()).toBeNull()
    expect(started).toBe(2)
  })
  it('that sends something unreadable, or cannot be started, rejects', async () => {
    const thread = createThread(() => silent)
    const desk = connectDesk<string>(() => thread.worker, begin)
    const asked = desk.take()
    await Promise.resolve()
    thread.fail('messageerror')
    await expect(asked).rejects.toThrow('unreadable')
    const none = connectDesk<string>(() => {
      throw new Error('refused by policy')
    }, begin)
    await expect(none.recall()).rejects.toThrow('refused by policy')
  })
  it('that falls silent is given up, and never waited for for ever', async () => {
    vi.useFakeTimers()
    const thread = createThread(() => silent)
    const asked = connectDesk<string>(() => thread.worker, begin, 5000).take()
    const outcome = expect(asked).rejects.toThrow('did not answer within 5000 ms')
    await vi.advanceTimersByTimeAsync(5000)
    await outcome
    expect(thread.worker.terminate).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })
  it('that is closed rejects what is asked, then and after', async () => {
    const desk = connectDesk<string>(() => createThread(() => silent).worker, begin)
    const asked = desk.take()
    await Promise.resolve()
    desk.close()
    await expect(asked).rejects.toThrow('the desk is closed')
    await expect(desk.recall()).rejects.toThrow('the desk is closed')
  })
})
