import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleEditions } from '#mock/city/editions'
import { FAULTS, faultOf } from '#mock/faults'
import { EVERY_MS, scheduleFrom } from '#mock/schedule'
import type { MockOptions } from '#mock/server'
import { startMockServer, type StartedMockServer } from '#mock/start-server'
import type { PublishedIndex } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition, parseJson } from '@/core/publication/parse'
import { verifyIndex } from '@/core/publication/signature'
import { generateKeyPair } from '@/office/publishing/keys'

let server: StartedMockServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})
const editions = sampleEditions()
const key = generateKeyPair('sample')
const start = async (options: Partial<MockOptions> = {}) =>
  (server = await startMockServer({ editions, key, ...options }))

/** What is large takes its time, and so does a busy machine. What never ends is waited for less, by each test of it. */
const PATIENCE_MS = 60_000
const get = (path: string, init: RequestInit = {}) =>
  fetch(`${server?.url}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS), ...init })

async function currentIndex(mock: StartedMockServer): Promise<PublishedIndex> {
  const verified = verifyIndex(await (await get('/published/index.jws')).text(), mock.trustedKeys)
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems))
  return verified.value.index
}

/** What a display makes of what is served: nothing came, refused, or shown. A sequence of 0 is an old one. */
async function outcome(mock: StartedMockServer): Promise<'unreachable' | 'refused' | 'shown'> {
  try {
    const response = await get('/published/index.jws')
    if (!response.ok) return 'unreachable'
    const verified = verifyIndex(await response.text(), mock.trustedKeys)
    if (!verified.ok || verified.value.index.sequence < 1) return 'refused'
    const entry = verified.value.index.editions.at(-1)
    if (!entry) return 'refused'
    const edition = await get(`/published/${entry.path}`)
    if (!edition.ok) return 'unreachable'
    const bytes = new Uint8Array(await edition.arrayBuffer())
    if (bytes.length !== entry.bytes || createHash('sha256').update(bytes).digest('hex') !== entry.sha256)
      return 'refused'
    const json = parseJson(new TextDecoder().decode(bytes))
    const parsed = json.ok ? parseEdition(json.value) : json
    return parsed.ok && meaningOf(parsed.value, entry).ok ? 'shown' : 'refused'
  } catch {
    return 'unreachable'
  }
}

describe('the schedule of the mock', () => {
  it('publishes one more edition a minute until all are there, while the sequence only grows', () => {
    const steps = Array.from({ length: 9 }, (_, step) => scheduleFrom(0)(step * EVERY_MS, 9))
    expect(steps.map(({ editions }) => editions)).toEqual([3, 4, 5, 6, 7, 8, 9, 9, 9])
    expect(steps.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('says the same all through a minute', () => {
    const at = Date.parse('2026-01-01T00:00:00Z')
    const schedule = scheduleFrom(at)
    expect(schedule(at + EVERY_MS - 1, 9)).toEqual(schedule(at, 9))
    expect(schedule(at, 9).issuedAt).toBe('2026-01-01T08:00:00+08:00')
  })

  it('is what is served: the current period steps on with the clock', async () => {
    let nowMs = 0
    const mock = await start({ now: () => nowMs, schedule: scheduleFrom(0) })
    const seen: string[] = []
    for (; nowMs < 7 * EVERY_MS; nowMs += EVERY_MS) {
      const { current, sequence } = await currentIndex(mock)
      seen.push(`${sequence} ${current}`)
    }
    expect(seen).toEqual(['1 2020Q2', '2 2020Q3', '3 2020Q4', '4 2021Q1', '5 2021Q2', '6 2021Q2', '7 2021Q3'])
  })
})

describe('what is served when nothing is wrong', () => {
  it('is the whole sample, signed, with the cache headers of the contract', async () => {
    const mock = await start()
    const index = await currentIndex(mock)
    expect(index.editions).toHaveLength(9)
    expect((await get('/published/index.jws')).headers.get('cache-control')).toBe('no-cache')
    const edition = await get(`/published/${index.editions[0]?.path}`)
    expect(edition.headers.get('cache-control')).toBe('max-age=31536000, immutable')
    expect(await (await get('/published/index.json')).json()).toEqual(index)
    expect(await outcome(mock)).toBe('shown')
  })

  it('is not sent again when it is unchanged', async () => {
    await start()
    const etag = (await get('/published/index.jws')).headers.get('etag') ?? ''
    const again = await get('/published/index.jws', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })

  it('has the trusted key in the configuration, beside what stands there', async () => {
    const mock = await start({ config: () => '{"theme":"light"}' })
    expect(await (await get('/display.config.json')).json()).toEqual({
      theme: 'light',
      trustedKeys: mock.trustedKeys,
    })
  })

  it('publishes on demand, under a higher sequence', async () => {
    const mock = await start()
    const before = await currentIndex(mock)
    mock.publish(7)
    const after = await currentIndex(mock)
    expect(after).toMatchObject({ current: '2021Q2' })
    expect(after.editions.at(-1)?.revision).toBe(1)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect((await get('/mock/publish?editions=9', { method: 'POST' })).status).toBe(200)
    expect(await currentIndex(mock)).toMatchObject({ current: '2021Q3' })
  })

  it('goes down and comes back on the same port', async () => {
    const mock = await start()
    await mock.goDown()
    await expect(get('/published/index.jws')).rejects.toThrow('fetch failed')
    await mock.comeBack()
    expect(await outcome(mock)).toBe('shown')
  })

  it('leaves the rest to others', async () => {
    await start({ otherwise: (_, response) => response.end('the app') })
    expect(await (await get('/')).text()).toBe('the app')
    expect((await get('/published/none')).status).toBe(404)
  })
})

describe('faults', () => {
  it('have names of their own, and an unknown name is an error that tells them', async () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length)
    expect(() => faultOf('nonsense')).toThrow(/no fault "nonsense".*captive-portal/)
    await start()
    expect((await get('/mock/fault?name=nonsense', { method: 'POST' })).status).toBe(400)
    expect((await get('/mock/fault?name=reset&times=-1', { method: 'POST' })).status).toBe(400)
  })

  it('are listed, and set by a request for as many times as it says', async () => {
    await start()
    await get('/mock/fault?name=server-error&times=2', { method: 'POST' })
    const list = (await (await get('/mock/faults')).json()) as { fault: string; faults: unknown[] }
    expect(list.fault).toBe('server-error')
    expect(list.faults).toHaveLength(FAULTS.length)
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await get('/published/index.jws')).status)
    expect(statuses).toEqual([500, 500, 200])
  })

  it.each(FAULTS.map((fault) => [fault.id, fault] as const))(
    '%s does on the wire what it says',
    async (id, fault) => {
      const mock = await start()
      expect(await outcome(mock)).toBe('shown')
      mock.setFault(id)
      const slow = ['silence', 'drip', 'edition-silence', 'edition-drip'].includes(id)
      if (slow) {
        const path = fault.on === 'edition' ? (await currentIndex(mock)).editions.at(-1)?.path : 'index.jws'
        const asked = get(`/published/${path}`, { signal: AbortSignal.timeout(100) })
        await expect(asked.then((response) => response.text())).rejects.toThrow('timeout')
      } else expect(await outcome(mock)).toBe(fault.effect)
      mock.setFault(null)
      expect(await outcome(mock)).toBe('shown')
    },
  )

  it.each(FAULTS.filter(({ answer }) => !answer).map(({ id }) => id))(
    '%s is published under a sequence between what was before and what comes after',
    async (id) => {
      const mock = await start()
      const sequenceNow = async () =>
        ((await (await get('/published/index.json')).json()) as { sequence: number }).sequence
      const before = await sequenceNow()
      mock.setFault(id, 1)
      const during = await sequenceNow()
      await get('/published/index.jws')
      expect(before).toBeLessThan(during)
      expect(during).toBeLessThan(await sequenceNow())
    },
  )

  it.each([
    ['not-found', 404, null],
    ['too-many', 429, '120'],
    ['server-error', 500, null],
    ['unavailable', 503, '30'],
  ] as const)('%s answers %i, with Retry-After %s', async (id, status, retryAfter) => {
    const mock = await start()
    mock.setFault(id)
    const response = await get('/published/index.jws')
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter])
  })

  it('captive-portal answers 200 with a page', async () => {
    const mock = await start()
    mock.setFault('captive-portal')
    const response = await get('/published/index.jws')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<!doctype html>')
  })

  it.each([
    ['bad-ranks', 'assessment.results[1].rank'],
    ['totals-off', 'totals.completed'],
    ['amount-as-text', 'projects[0].planYuan'],
    ['end-before-start', 'projects[0].end'],
    ['lone-surrogate', 'projects[0].name'],
    ['other-period', 'period'],
    ['count-off', 'totals.projects'],
    ['negative-amount', 'projects[0].totalYuan'],
  ])('%s is refused at %s', async (id, path) => {
    const mock = await start()
    mock.setFault(id)
    const entry = (await currentIndex(mock)).editions.at(-1)
    if (!entry) throw new Error('no edition')
    const parsed = parseEdition(await (await get(`/published/${entry.path}`)).json())
    const judged = parsed.ok ? meaningOf(parsed.value, entry) : parsed
    expect(judged.ok ? [] : judged.problems.map((problem) => problem.path)).toContain(path)
  })

  it.each([
    ['bad-signature', 'signature'],
    ['borrowed-key-id', 'signature'],
    ['unknown-key', 'header.kid'],
    ['alg-none', 'header.alg'],
    ['alg-hs256', 'header.alg'],
    ['other-type', 'header.typ'],
    ['future-index', 'format'],
    ['sequence-as-text', 'sequence'],
    ['path-outside', 'editions[8].path'],
    ['edition-too-large', 'editions[8].bytes'],
  ])('%s is refused at %s', async (id, path) => {
    const mock = await start()
    mock.setFault(id)
    const verified = verifyIndex(await (await get('/published/index.jws')).text(), mock.trustedKeys)
    expect(verified.ok ? [] : verified.problems.map((problem) => problem.path)).toContain(path)
  })

  it('markup stands in a name as it is', async () => {
    const mock = await start()
    mock.setFault('markup')
    const entry = (await currentIndex(mock)).editions.at(-1)
    const edition = (await (await get(`/published/${entry?.path}`)).json()) as {
      projects: { name: string }[]
    }
    expect(edition.projects[0]?.name).toContain('<script>')
  })
})
