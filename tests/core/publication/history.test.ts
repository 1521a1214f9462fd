import { describe, expect, it } from 'vitest'
import { historyProblems, rewrittenIn, type ToldPast } from '@/core/publication/history'
import type { Period } from '@/core/publication/period'
import { lineOf } from '@/core/publication/problems'

const digest = (text: string) => text.repeat(64)
const named = (period: Period, revision: number, text: string) => ({ period, revision, sha256: digest(text) })
const second = named('2021Q2', 1, 'a')
const third = named('2021Q3', 1, 'b')
const before: ToldPast = { editions: [second, third], current: '2021Q3' }
const lines = (next: Partial<ToldPast>, seen = before) =>
  historyProblems({ ...before, ...next }, seen).map(lineOf)

describe('a past that was told stays as it was told', () => {
  it('more editions, revisions and periods are no change', () => {
    const editions = [...before.editions, named('2021Q2', 2, 'c'), named('2021Q4', 1, 'd')]
    expect(lines({ editions, current: '2021Q4' })).toEqual([])
  })
  it('an edition with other bytes is told with both digests', () => {
    const next = { ...before, editions: [named('2021Q2', 1, 'c'), third] }
    expect(historyProblems(next, before).map(lineOf)).toEqual([
      `editions: history was rewritten: 2021Q2-r1 had the digest ${digest('a')}, and now has ${digest('c')}`,
    ])
    expect(rewrittenIn(historyProblems(next, before))).toEqual({
      edition: '2021Q2-r1',
      was: digest('a'),
      now: digest('c'),
    })
  })
  it('a quarter that is gone, and a revision that falls back, are told', () => {
    const gone = `editions: history was rewritten: 2021Q2-r1, of the digest ${digest('a')}, is gone`
    expect(lines({ editions: [third] })).toEqual([gone])
    const corrected = { ...before, editions: [...before.editions, named('2021Q2', 2, 'c')] }
    expect(lines({}, corrected)).toEqual([expect.stringContaining('2021Q2-r2, of the digest')])
  })
  it('the current period does not go back', () => {
    expect(lines({ current: '2021Q2' })).toEqual([
      'current: history was rewritten: from 2021Q3 back to 2021Q2',
    ])
    expect(lines({ current: null })).toEqual(['current: history was rewritten: from 2021Q3 back to none'])
  })
})

describe('what an index itself takes back is no change', () => {
  const withdrawn = [{ period: '2021Q3', upToRevision: 1 } as const]
  it('a withdrawn edition may be gone or stay, and the quarter before is current again', () => {
    expect(lines({ withdrawn, current: '2021Q2' })).toEqual([])
    expect(lines({ withdrawn, editions: [second], current: '2021Q2' })).toEqual([])
  })
  it('a withdrawal reaches to its revision only, and does not excuse other bytes', () => {
    const later = { ...before, editions: [...before.editions, named('2021Q3', 2, 'd')] }
    expect(lines({ withdrawn, editions: [second] }, later)).toEqual([expect.stringContaining('2021Q3-r2')])
    expect(lines({ withdrawn, editions: [second, named('2021Q3', 1, 'd')] })).toEqual([
      expect.stringContaining('and now has'),
    ])
  })
  it('a withdrawal once told stays; a later revision reinstates beside it', () => {
    const seen = { ...before, withdrawn, current: '2021Q2' as const }
    expect(lines({ current: '2021Q2' }, seen)).toEqual([
      'withdrawn: history was rewritten: the withdrawal of 2021Q3-r1 is gone',
    ])
    expect(lines({ withdrawn, editions: [...before.editions, named('2021Q3', 2, 'd')] }, seen)).toEqual([])
  })
  it('a redacted edition has the digest that the redaction names, also after a second one', () => {
    const first = { ...second, replacedBy: digest('c') }
    const again = { ...named('2021Q2', 1, 'c'), replacedBy: digest('d') }
    expect(lines({ redacted: [first], editions: [named('2021Q2', 1, 'c'), third] })).toEqual([])
    expect(lines({ redacted: [first, again], editions: [named('2021Q2', 1, 'd'), third] })).toEqual([])
    expect(lines({ redacted: [first], editions: [named('2021Q2', 1, 'e'), third] })).toHaveLength(1)
    expect(lines({ redacted: [{ ...second, replacedBy: null }], editions: [third] })).toEqual([])
  })
  it('a redaction of other bytes excuses nothing', () => {
    const redacted = [{ ...named('2021Q2', 1, 'f'), replacedBy: digest('c') }]
    expect(lines({ redacted, editions: [named('2021Q2', 1, 'c'), third] })).toHaveLength(1)
  })
})
