import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '@/core/figures/figure'
import { quarterHistory } from '@/core/figures/history'
import { groupFigures } from '@/core/figures/groups'
import type { Period } from '@/core/publication/period'
import { quarter, row } from './city'

type Asked = Parameters<typeof groupFigures>
const inQuarter = (...asked: Asked) => groupFigures(...asked).quarter
const quarterChange = (...asked: Asked) => groupFigures(...asked).quarterChange
const quarterChangeRatio = (...asked: Asked) => groupFigures(...asked).quarterChangeRatio

const of = (period: Period, ...completed: (number | null)[]) =>
  quarter(
    period,
    completed.map((completedYuan) => row({ completedYuan })),
  )

describe('investment in the quarter', () => {
  it('is year to date minus the previous period’s', () => {
    const figure = inQuarter([of('2021Q2', 70), of('2021Q3', 100)], '2021Q3', 'city')
    expect(figure).toMatchObject({ id: 'city.quarter', value: 30, formula: 'in-quarter' })
  })
  it('of the first quarter is the year to date itself, whatever the year before', () => {
    expect(inQuarter([of('2020Q4', 500), of('2021Q1', 40)], '2021Q1', 'city')).toMatchObject({ value: 40 })
    expect(inQuarter([of('2021Q1', 40)], '2021Q1', 'city')).toMatchObject({ value: 40 })
  })
  it('is absent where the previous period is unpublished, though an earlier one is', () => {
    const figure = inQuarter([of('2021Q1', 40), of('2021Q3', 100)], '2021Q3', 'city')
    expect(figure).toMatchObject({ absent: 'no-previous-period' })
  })
  it('is absent, not-published, where either year to date is', () => {
    const now = inQuarter([of('2021Q2', 70), of('2021Q3', null)], '2021Q3', 'city')
    const before = inQuarter([of('2021Q2', null), of('2021Q3', 70)], '2021Q3', 'city')
    expect([now, before]).toMatchObject([{ absent: 'not-published' }, { absent: 'not-published' }])
  })
  it('of the quarters of a year adds up to the year to date', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 12), { minLength: 4, maxLength: 4 }), (amounts) => {
        const periods = ['2021Q1', '2021Q2', '2021Q3', '2021Q4'] as const
        const year = periods.map((period, at) => of(period, amounts[at] ?? 0))
        const quarters = periods.map((period) => valueOf(inQuarter(year, period, 'city')) ?? NaN)
        expect(quarters.reduce((sum, value) => sum + value, 0)).toBe(amounts[3])
      }),
    )
  })
})

describe('change on the quarter before', () => {
  const year = [of('2020Q4', 90), of('2021Q1', 40), of('2021Q2', 70), of('2021Q3', 130)]
  it('is in yuan and in %', () => {
    expect(quarterChange(year, '2021Q3', 'city')).toMatchObject({ value: 30, unit: 'yuan' })
    expect(quarterChangeRatio(year, '2021Q3', 'city')).toMatchObject({ value: 1, unit: 'ratio' })
  })
  it('of a first quarter is on the fourth of the year before', () => {
    const whole = [of('2020Q3', 50), ...year]
    expect(quarterChange(whole, '2021Q1', 'city')).toMatchObject({ value: 0 })
    expect(quarterChange(year, '2021Q1', 'city')).toMatchObject({ absent: 'no-previous-period' })
  })
  it('has no percentage where the base is 0, but an amount', () => {
    const publications = [of('2021Q1', 0), of('2021Q2', 70)]
    expect(quarterChange(publications, '2021Q2', 'city')).toMatchObject({ value: 70 })
    expect(quarterChangeRatio(publications, '2021Q2', 'city')).toMatchObject({ absent: 'zero-base' })
  })
  it('has no percentage where the base is below 0 after a correction', () => {
    const publications = [of('2021Q1', 50), of('2021Q2', 40), of('2021Q3', 60)]
    expect(quarterChangeRatio(publications, '2021Q3', 'city')).toMatchObject({ absent: 'zero-base' })
  })
  it('is absent where the base is, with its reason', () => {
    const unpublished = [of('2021Q1', null), of('2021Q2', 70), of('2021Q3', 90)]
    expect(quarterChange(unpublished, '2021Q3', 'city')).toMatchObject({ absent: 'not-published' })
    expect(quarterChangeRatio([of('2021Q1', 5)], '2021Q1', 'city')).toMatchObject({
      absent: 'no-previous-period',
    })
  })
})

describe('quarter history', () => {
  it('goes over the published periods up to then, the ids of others ending in theirs', () => {
    const points = quarterHistory([of('2021Q1', 4), of('2021Q2', 9), of('2021Q3', 20)], '2021Q2', 'city')
    expect(points.map(({ period, inQuarter: { id } }) => [period, id])).toEqual([
      ['2021Q1', 'city.quarter@2021Q1'],
      ['2021Q2', 'city.quarter'],
    ])
    expect(points.map((point) => valueOf(point.inQuarter))).toEqual([4, 5])
    expect(points.map((point) => valueOf(point.toDate))).toEqual([4, 9])
  })
})
