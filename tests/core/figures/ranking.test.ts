import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '@/core/figures/figure'
import { indicatorFigures } from '@/core/figures/indicators'
import { rankFigures, rankHistory, ranking } from '@/core/figures/ranking'
import type { Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { assessed, quarter } from './city'

const [A, B, C, ZONE] = ['370481', '370403', '370406', 'zzgx'] as const
const rankOf = (edition: Edition, id: string) => rankFigures([edition], edition.period, id).rank
const rankChangeOf = (publications: Publications, at: Period, id: string) =>
  rankFigures(publications, at, id).change
const NONE = { assessment: null }

describe('rank', () => {
  it('is as published', () => {
    const edition = quarter('2021Q3', [], assessed([A, 90, 1], [B, 80, 2]))
    expect(rankOf(edition, B)).toMatchObject({ value: 2, formula: 'published' })
  })
  it('follows from the score where none is published, ties skip', () => {
    const edition = quarter('2021Q3', [], assessed([A, 9], [B, 9], [C, 8]))
    expect([A, B, C].map((id) => valueOf(rankOf(edition, id)))).toEqual([1, 1, 3])
    expect(rankOf(edition, C)).toMatchObject({ formula: 'rank' })
  })
  it('is within the group: the high-tech zone is not ranked among the districts', () => {
    const edition = quarter('2021Q3', [], assessed([A, 90], [ZONE, 95], [B, 80]))
    expect([A, B, ZONE].map((id) => valueOf(rankOf(edition, id)))).toEqual([1, 2, 1])
  })
  it('is absent without an assessment, outside it, and without a score', () => {
    expect(rankOf(quarter('2021Q3', [], NONE), A)).toMatchObject({ absent: 'not-published' })
    const edition = quarter('2021Q3', [], assessed([A, null]))
    expect([rankOf(edition, A), rankOf(edition, B)]).toMatchObject([
      { absent: 'not-published' },
      { absent: 'not-published' },
    ])
  })
  it('is one more than the districts that did better, for any scores', () => {
    const score = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null })
    fc.assert(
      fc.property(fc.tuple(score, score, score), ([a, b, c]) => {
        const edition = quarter('2021Q3', [], assessed([A, a], [B, b], [C, c]))
        const scores = [a, b, c]
        const expected = scores.map((own) =>
          own === null ? null : 1 + scores.filter((other) => other !== null && other > own).length,
        )
        expect([A, B, C].map((id) => valueOf(rankOf(edition, id)))).toEqual(expected)
      }),
    )
  })
})

describe('rank change', () => {
  const before = quarter('2021Q1', [], assessed([A, 70], [B, 80], [ZONE, 60]))
  const now = quarter('2021Q3', [], assessed([A, 90], [B, 80], [C, 85], [ZONE, 60]))
  const change = (publications: Parameters<typeof rankChangeOf>[0], id: string) =>
    rankChangeOf(publications, '2021Q3', id)

  it('is positive when it moved up, negative down, 0 when it stayed', () => {
    expect([A, B, ZONE].map((id) => valueOf(change([before, now], id)))).toEqual([1, -2, 0])
  })
  it('compares with the most recent earlier period that has an assessment, over one that has none', () => {
    const between = quarter('2021Q2', [], NONE)
    expect(change([before, between, now], A)).toMatchObject({ value: 1 })
  })
  it('does not look further back for a district missing from that assessment', () => {
    const between = quarter('2021Q2', [], assessed([B, 80]))
    expect(change([before, between, now], A)).toMatchObject({ absent: 'not-ranked-before' })
  })
  it('of a district first ranked is absent, not-ranked-before; of all where nothing is earlier', () => {
    expect(change([before, now], C)).toMatchObject({ absent: 'not-ranked-before' })
    expect(change([now], A)).toMatchObject({ absent: 'not-ranked-before' })
  })
  it('of a district not ranked now is not-published', () => {
    expect(change([before, quarter('2021Q3', [], NONE)], A)).toMatchObject({ absent: 'not-published' })
  })
  it('does not compare across groups', () => {
    const regrouped = quarter('2021Q1', [], {
      ...assessed([A, 70]),
      districts: [{ id: A, name: '滕州市', group: 'functional-zone' }],
    })
    expect(change([regrouped, now], A)).toMatchObject({ absent: 'not-ranked-before' })
  })
  it('takes nothing from later periods', () => {
    expect(rankChangeOf([before, now], '2021Q1', A)).toMatchObject({ absent: 'not-ranked-before' })
  })
})

describe('the ranking', () => {
  const before = quarter('2021Q2', [], assessed([A, 70], [B, 80]))
  it('stands by group, then rank; not ranked last; earlier ranks with their period', () => {
    const now = quarter('2021Q3', [], assessed([ZONE, 99], [B, 80], [A, 90]))
    const board = ranking([before, now], '2021Q3')
    expect(board?.comparedWith).toBe('2021Q2')
    expect(board?.rows.map(({ district }) => district.id)).toEqual([A, B, C, ZONE])
    expect(board?.rows[0]?.previousRank).toMatchObject({ id: `district.${A}.rank@2021Q2`, value: 2 })
    expect(board?.rows[0]?.previousScore).toMatchObject({ id: `district.${A}.score@2021Q2`, value: 70 })
  })
  it('is null without an assessment', () => {
    expect(ranking([quarter('2021Q3', [], NONE)], '2021Q3')).toBeNull()
  })
  it('has a history over every published period up to then, with gaps where none was assessed', () => {
    const publications = [before, quarter('2021Q3', [], NONE), quarter('2021Q4', [], assessed([A, 1]))]
    const history = rankHistory(publications, '2021Q3')
    expect([history.periods, history.assessed]).toEqual([
      ['2021Q2', '2021Q3'],
      [true, false],
    ])
    expect(history.series[0]?.ranks.map(valueOf)).toEqual([2, null])
  })
})

describe('rank within an indicator', () => {
  const edition = (better: 'higher' | 'lower') =>
    quarter('2021Q3', [], {
      assessment: {
        indicators: [{ id: 'days', name: '办理天数', unit: '天', weight: null, better, decimals: 1 }],
        results: [
          { district: A, score: null, rank: null, values: { days: 3 } },
          { district: B, score: null, rank: null, values: { days: null } },
          { district: ZONE, score: null, rank: null, values: { days: 5 } },
        ],
      },
    })
  const ranks = (better: 'higher' | 'lower') =>
    indicatorFigures(edition(better))[0]?.cells.map(({ rank }) => valueOf(rank))

  it('goes by better; null, and a district outside the assessment, is not ranked', () => {
    expect(ranks('higher')).toEqual([2, null, null, 1])
    expect(ranks('lower')).toEqual([1, null, null, 2])
  })
  it('stands beside the value, written as the source wants it', () => {
    const [indicator] = indicatorFigures(edition('lower'))
    expect(indicator?.cells[0]?.value).toMatchObject({
      id: `indicator.days.${A}.value`,
      value: 3,
      format: { decimals: 1, suffix: '天' },
    })
    expect(indicator?.cells[1]?.rank).toMatchObject({ absent: 'not-published' })
  })
})
