import { describe, expect, it } from 'vitest'
import { newestRevisions } from '@/core/publication/newest'
import {
  comparePeriods,
  daysOf,
  isPeriod,
  previousPeriod,
  yearBefore,
  yearQuarter,
} from '@/core/publication/period'
import { sequenceProblems } from '@/core/publication/sequence'
import { bytesOf, edition, entryOf, secondQuarter } from './small-city'

describe('a period', () => {
  it('is a year and a quarter', () => {
    expect(yearQuarter('2021Q3')).toEqual({ year: 2021, quarter: 3 })
    for (const text of ['2021Q0', '2021Q5', '21Q3', '2021q3', '2021Q3 ', ' 2021Q3', '2021Q3\n', '']) {
      expect(isPeriod(text)).toBe(false)
    }
  })
  it("has one before it, across the year's end", () => {
    expect([previousPeriod('2021Q3'), previousPeriod('2021Q1'), yearBefore('2021Q3')]).toEqual([
      '2021Q2',
      '2020Q4',
      '2020Q3',
    ])
  })
  it("covers its quarter's days", () => {
    expect(daysOf('2021Q1')).toEqual({ first: '2021-01-01', last: '2021-03-31' })
    expect(daysOf('2020Q4')).toEqual({ first: '2020-10-01', last: '2020-12-31' })
  })
  it('comes before the later ones', () => {
    expect(['2021Q1', '2019Q4', '2020Q3'].filter(isPeriod).sort(comparePeriods)).toEqual([
      '2019Q4',
      '2020Q3',
      '2021Q1',
    ])
  })
  it('is stood for by its newest revision, in whatever order they are listed', () => {
    const entries = [edition({ revision: 2 }), secondQuarter(), edition(), edition({ revision: 10 })].map(
      (each) => entryOf(bytesOf(each), each),
    )
    expect(newestRevisions({ editions: entries }).map(({ period, revision }) => [period, revision])).toEqual([
      ['2021Q2', 1],
      ['2021Q3', 10],
    ])
  })
})

describe('a sequence', () => {
  const numbered = (sequence: number, payload: string) => ({ index: { sequence }, payload })
  it.each([
    [numbered(1, 'a'), null, true],
    [numbered(2, 'b'), numbered(1, 'a'), true],
    [numbered(1, 'a'), numbered(1, 'a'), true],
    [numbered(1, 'b'), numbered(1, 'a'), false],
    [numbered(0, 'a'), numbered(1, 'a'), false],
  ])('%#: goes up, or stays with the same contents', (candidate, last, fine) => {
    expect(sequenceProblems(candidate, last).length === 0).toBe(fine)
  })
})
