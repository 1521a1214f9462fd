import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { finiteScores, meaningOf } from '@/core/publication/meaning'
import { lineOf } from '@/core/publication/problems'
import { edition, project } from './small-city'

const lines = (change: Partial<Edition> = {}) => {
  const result = meaningOf(edition(change), { period: '2021Q3', revision: 1 })
  return result.ok ? [] : result.problems.map(lineOf)
}
const silent = { projects: null, plan: null, completed: null, ratio: null }
const announcing = (totals: Partial<Edition['totals']>) => lines({ totals: { ...silent, ...totals } })

describe('an edition is refused when', () => {
  it('nothing of this: a good one is taken', () => expect(lines()).toEqual([]))

  it.each([
    [{ period: '2021Q2', revision: 1 }, 'period: expected "2021Q2" as in the index, got "2021Q3"'],
    [{ period: '2021Q3', revision: 2 }, 'revision: expected 2 as in the index, got 1'],
  ] as const)('period or revision do not match the index: %j', (entry, line) => {
    const result = meaningOf(edition(), entry)
    expect(result.ok ? [] : result.problems.map(lineOf)).toEqual([line])
  })

  it.each(['2021-06-30', '2021-10-01', '2020-09-30'])('asOf is not inside the period: %s', (asOf) => {
    expect(lines({ asOf })[0]).toContain('asOf: expected a day from 2021-07-01 to 2021-09-30')
  })
  it.each(['2021-07-01', '2021-09-30'])('but its first and last day are inside: %s', (asOf) => {
    expect(lines({ asOf })).toEqual([])
  })

  it('publishedAt is before asOf', () => {
    expect(lines({ publishedAt: '2021-09-29T23:59:59+08:00' })[0]).toContain('publishedAt: ')
    expect(lines({ publishedAt: '2021-09-30T00:00:00+08:00' })).toEqual([])
    expect(lines({ publishedAt: '2021-09-29T16:00:00Z' })).toEqual([])
  })

  it('the announced count differs at all', () => {
    expect(announcing({ projects: 4 })).toEqual(['totals.projects: 4 announced, but there are 3 rows'])
    expect(announcing({ projects: 3 })).toEqual([])
  })

  // The rows add up to 420,000,000 yuan completed and 400,000,000 planned.
  it.each([
    '4.2亿元',
    '4.20亿',
    '42000万元',
    '42,000万元',
    '420,000,000元',
    '4亿元',
    '４.２亿元',
    '4.2 亿元',
    '420000千元',
    '420百万元',
    '420000000.00元',
  ])('not when an announced amount is the sum to its own last digit: %s', (completed) =>
    expect(announcing({ completed })).toEqual([]),
  )
  it.each(['4.3亿元', '4.21亿元', '5亿元', '42001万元', '420,000,001元', '420000000.01元', '0亿元'])(
    'an announced amount is off by more than half its last digit: %s',
    (completed) => expect(announcing({ completed })[0]).toContain('but the rows add up to 420000000元'),
  )
  it('an announced amount off by exactly half its last digit stands', () => {
    const off = (completedYuan: number) =>
      lines({ projects: [project({ completedYuan })], totals: { ...silent, completed: '566.2亿元' } })
    expect(off(56_615_000_000)).toEqual([])
    expect(off(56_625_000_000)).toEqual([])
    expect(off(56_614_999_999)).toHaveLength(1)
    expect(off(56_625_000_001)).toHaveLength(1)
  })
  it('the announced plan differs from the rows', () => {
    expect(announcing({ plan: '4.0亿元' })).toEqual([])
    expect(announcing({ plan: '4.1亿元' })[0]).toContain('totals.plan: 4.1亿元 announced')
  })
  it('an announced total cannot be read without guessing', () => {
    for (const completed of ['约4亿元', '4.2', '4-5亿元', '', '4,2亿元', '-4.2亿元', '105%', '4.2亿美元']) {
      expect(announcing({ completed })[0]).toContain(
        'totals.completed: expected an amount such as "566.2亿元"',
      )
    }
    expect(announcing({ ratio: '1.05' })[0]).toContain('totals.ratio: expected a ratio such as "123.6%"')
  })
  it('a total is announced, but no row is published', () => {
    const projects = [project({ planYuan: null, completedYuan: null })]
    expect(lines({ projects, totals: { ...silent, completed: '4.2亿元' } })[0]).toContain('no row')
    expect(lines({ projects, totals: { ...silent, ratio: '105%' } })[0]).toContain('give no ratio')
    expect(lines({ projects: [], totals: { ...silent, completed: '0元' } })).toEqual([])
  })

  it.each(['105.0%', '105%', '105.00％'])(
    "not when the announced ratio is the rows' to its last digit: %s",
    (ratio) => {
      expect(announcing({ ratio })).toEqual([])
    },
  )
  it.each(['105.1%', '104%', '104.99%'])(
    'the announced ratio is off by more than half its last digit: %s',
    (ratio) => {
      expect(announcing({ ratio })[0]).toContain('totals.ratio: ')
    },
  )
  it('the ratio leaves out rows where either amount is unknown', () => {
    const projects = [project(), project({ id: 'P2', planYuan: null, completedYuan: 9e9 })]
    expect(lines({ projects, totals: { ...silent, ratio: '110.0%' } })).toEqual([])
  })

  it('the ranks of a group are not those its scores give, ties skipping', () => {
    const ranks = (given: (number | null)[], scores: (number | null)[] = [95.5, 95.5, 90, 80]) => {
      const results = (edition().assessment?.results ?? []).map((row, at) => ({
        ...row,
        rank: given[at] ?? null,
        score: scores[at] ?? null,
      }))
      return lines({ assessment: { indicators: edition().assessment?.indicators ?? [], results } })
    }
    expect(ranks([1, 1, 3, 1])).toEqual([])
    expect(ranks([1, 1, 2, 1])).toEqual([
      'assessment.results[2].rank: rank 2 is published, but the scores give 3',
    ])
    expect(ranks([1, 2, 3, 1])).toHaveLength(1)
    expect(ranks([1, 1, 3, 4])).toEqual([
      'assessment.results[3].rank: rank 4 is published, but the scores give 1',
    ])
    expect(ranks([null, null, null, null])).toEqual([])
    expect(ranks([1, null, 3, null])).toEqual([])
    expect(ranks([1, 2, 3, 1], [95, 90, null, 80])).toEqual([
      'assessment.results[2].rank: rank 3 is published, without a score',
    ])
    expect(ranks([1, 1, 3, 1], [null, null, null, null])).toEqual([])
    expect(ranks([1, 1, 2, 1], [null, null, null, null])).toEqual([
      'assessment.results[2].rank: rank 2 is published, but the ranks give 3',
    ])
  })

  it('an amount is negative', () => {
    for (const name of ['totalYuan', 'planYuan', 'completedYuan'] as const) {
      expect(lines({ projects: [project({ [name]: -1 })], totals: silent })).toEqual([
        `projects[0].${name}: the amount -1 is negative`,
      ])
    }
    const pipeline = [{ field: 'a', district: null, projects: null, totalYuan: -5 }]
    expect(lines({ pipeline })).toEqual(['pipeline[0].totalYuan: the amount -5 is negative'])
  })

  it('end is before start', () => {
    const years = (start: number | null, end: number | null) =>
      lines({ projects: [project({ start, end })], totals: silent })
    expect(years(2022, 2021)).toEqual(['projects[0].end: 2021 is before the start, 2022'])
    expect(years(2021, 2021)).toEqual([])
    expect(years(2021, null)).toEqual([])
  })

  it('a score or value is not finite', () => {
    const results = [{ district: 'zzgx', score: Infinity, rank: null, values: { completion: Number.NaN } }]
    const problems = finiteScores(edition({ assessment: { indicators: [], results } })).map(lineOf)
    expect(problems).toEqual([
      'assessment.results[0].score: Infinity is not finite',
      'assessment.results[0].values["completion"]: NaN is not finite',
    ])
  })

  it('the amounts are too large to add exactly', () => {
    const huge = { totalYuan: Number.MAX_SAFE_INTEGER }
    const projects = [project(huge), project({ ...huge, id: 'P2' })]
    expect(lines({ projects, totals: silent })).toEqual([
      'projects[].totalYuan: the amounts are too large to add exactly',
    ])
  })
})
