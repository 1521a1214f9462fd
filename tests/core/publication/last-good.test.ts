import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLastGood } from '@/core/publication/last-good'

const saved = (jws: string, ...digests: string[]) => ({
  jws,
  editions: new Map(digests.map((sha256, at) => [sha256, new Uint8Array([at]).buffer])),
})

afterEach(() => vi.unstubAllGlobals())

describe('the last good publication in IndexedDB', () => {
  it('is none on a new device', async () => expect(await createLastGood('new').load()).toBeNull())
  it('survives a restart, whole', async () => {
    await createLastGood('a').save(saved('x.y.z', 'd1', 'd2'))
    expect(await createLastGood('a').load()).toEqual(saved('x.y.z', 'd1', 'd2'))
  })
  it('is replaced as a whole: what is no longer in it is gone', async () => {
    const keep = createLastGood('b')
    await keep.save(saved('1', 'd1', 'd2'))
    await keep.save(saved('2', 'd2'))
    expect(await keep.load()).toEqual(saved('2', 'd2'))
  })
  it.each([
    42,
    null,
    { jws: 1 },
    { jws: 'x', editions: {} },
    { jws: 'x', editions: new Map([['d', 'text']]) },
  ])('that is something else is refused: %j', async (value) => {
    await set('last-good', value, createStore('c', 'publication'))
    await expect(createLastGood('c').load()).rejects.toThrow('what is kept cannot be read')
  })
  it('is refused where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(createLastGood('d').load()).rejects.toThrow()
    await expect(createLastGood('d').save(saved('x'))).rejects.toThrow()
  })
  it('is given up where IndexedDB does not answer', async () => {
    vi.stubGlobal('indexedDB', { open: () => ({}) })
    await expect(createLastGood('e', 20).load()).rejects.toThrow('no answer within 20 ms')
  })
})
