import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notice } from '@/core/publication/contract'
import { noticesAt } from '@/core/publication/notices'

const at = (time: string) => Date.parse(`2021-11-01T${time}:00+08:00`)
const notice = (id: string, kind: Notice['kind'], from: string, until: string, text = id): Notice => ({
  ...{ id, kind, text, from: `2021-11-01T${from}:00+08:00`, until: `2021-11-01T${until}:00+08:00` },
})
const NOTICES = [
  notice('late', 'ticker', '09:30', '11:00'),
  notice('early', 'ticker', '09:00', '10:00'),
  notice('fire', 'takeover', '09:15', '09:45'),
]
const ids = (nowMs: number) => {
  const { takeover, ticker } = noticesAt(NOTICES, nowMs)
  return [...takeover, ...ticker].map(({ id }) => id)
}

describe('notices', () => {
  it('stand from the moment they begin until the moment they end, by absolute time alone', () => {
    expect(ids(at('09:00') - 1)).toEqual([])
    expect(ids(at('09:00'))).toEqual(['early'])
    expect(ids(at('09:15'))).toEqual(['fire', 'early'])
    expect(ids(at('09:30'))).toEqual(['fire', 'early', 'late'])
    expect(ids(at('09:45'))).toEqual(['early', 'late'])
    expect(ids(at('10:00'))).toEqual(['late'])
    expect(ids(at('11:00'))).toEqual([])
  })

  it('without text, or ending before they begin, never stand', () => {
    const odd = [
      notice('blank', 'takeover', '09:00', '10:00', '  '),
      notice('turned', 'takeover', '10:00', '09:00'),
      notice('empty', 'takeover', '09:30', '09:30'),
    ]
    expect(noticesAt(odd, at('09:30'))).toMatchObject({ takeover: [] })
  })

  it('change at the moments that are told, and at no other', () => {
    const minutes = fc.integer({ min: 8 * 60, max: 12 * 60 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 240 }), (from, ahead) => {
        const nowMs = at('00:00') + from * 60_000
        const { changesAt } = noticesAt(NOTICES, nowMs)
        const later = nowMs + ahead * 60_000
        if (changesAt === null || later < changesAt) expect(ids(later)).toEqual(ids(nowMs))
        else expect(ids(changesAt)).not.toEqual(ids(changesAt - 1))
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})
