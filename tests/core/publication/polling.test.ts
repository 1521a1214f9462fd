import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { afterPoll, nextDelayMs, PollingSchema, retryAfterMs } from '@/core/publication/polling'

const config = v.parse(PollingSchema, {})
const failed = (failures: number, askedMs?: number, random = 0.5) =>
  nextDelayMs({ failures }, { kind: 'failed', retryAfterMs: askedMs }, config, random)

describe('polling', () => {
  it('has a default for everything', () => {
    expect(config).toEqual({
      ...{ baseUrl: './published/', intervalMs: 60_000, jitter: 0.1, timeoutMs: 10_000 },
      ...{ issuer: null, root: null },
    })
  })
  it('is every 60 s ± 10 %', () => {
    const after = (random: number) => nextDelayMs({ failures: 0 }, { kind: 'checked' }, config, random)
    expect([after(0), after(0.5), after(1)]).toEqual([54_000, 60_000, 66_000])
  })
  it('retries a failure after 5 s, doubling up to the interval', () => {
    expect([1, 2, 3, 4, 5, 6, 5000].map((failures) => failed(failures))).toEqual([
      5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
    ])
  })
  it('honours Retry-After up to 15 min, and never comes sooner for it', () => {
    expect(failed(1, 120_000)).toBe(120_000)
    expect(failed(1, 1000)).toBe(5000)
    expect(failed(1, 86_400_000)).toBe(900_000)
  })
  it('reads Retry-After as seconds or as a date', () => {
    const now = Date.parse('2021-10-26T01:00:00Z')
    expect(retryAfterMs('120', now)).toBe(120_000)
    expect(retryAfterMs('Tue, 26 Oct 2021 01:02:00 GMT', now)).toBe(120_000)
    expect(retryAfterMs('Tue, 26 Oct 2021 00:00:00 GMT', now)).toBe(0)
    for (const none of [undefined, null, '', 'soon', '-5', '1.5'])
      expect(retryAfterMs(none, now)).toBeUndefined()
  })
  it('counts failures in a row, and forgets them on success', () => {
    expect(afterPoll({ failures: 2 }, { kind: 'failed' })).toEqual({ failures: 3 })
    expect(afterPoll({ failures: 3 }, { kind: 'checked' })).toEqual({ failures: 0 })
  })
  it('always waits a finite time of at least a tenth of a second', () => {
    const anyConfig = fc.record({
      intervalMs: fc.integer({ min: 200, max: 86_400_000 }),
      jitter: fc.double({ min: 0, max: 0.5, noNaN: true }),
    })
    const anyWait = fc.option(fc.integer({ min: 0 }), { nil: undefined })
    fc.assert(
      fc.property(
        anyConfig,
        fc.nat(),
        anyWait,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, failures, asked, random) => {
          const checked = nextDelayMs({ failures: 0 }, { kind: 'checked' }, given, random)
          const again = nextDelayMs({ failures }, { kind: 'failed', retryAfterMs: asked }, given, random)
          for (const delay of [checked, again]) {
            expect(delay).toBeGreaterThanOrEqual(100)
            expect(delay).toBeLessThanOrEqual(Math.max(given.intervalMs * 1.5 + 1, 900_000))
          }
        },
      ),
      { seed: 7 },
    )
  })
})
