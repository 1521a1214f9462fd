import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcedRatio, announcedYuan, isAsAnnounced } from '@/core/publication/announced'
import { skipRanks } from '@/core/publication/ranks'
import {
  emptyTally,
  groupRatio,
  ratioOf,
  sumKnown,
  sumsOfTally,
  tally,
  together,
} from '@/core/publication/sums'

const row = (planYuan: number | null, completedYuan: number | null) => ({ planYuan, completedYuan })
const plan = (rows: { planYuan: number | null }[]) => sumKnown(rows, (each) => each.planYuan)

describe('the sum of a group', () => {
  it('is over the rows whose amount is known', () => {
    expect(plan([row(1, null), row(null, 2), row(3, 3)])).toEqual({ value: 4, leftOut: 1 })
  })
  it('of no rows at all is 0', () => expect(plan([])).toEqual({ value: 0, leftOut: 0 }))
  it('of rows of which none is known is absent', () => {
    expect(plan([row(null, 1), row(null, 1)])).toEqual({ value: null, leftOut: 2 })
  })
})

describe('the ratio of a group', () => {
  it('is over the rows where both are known, and tells how many were left out', () => {
    expect(groupRatio([row(100, 50), row(null, 900), row(900, null), row(0, 10)])).toMatchObject({
      value: 0.6,
      absent: null,
      leftOut: 2,
    })
  })
  it('of no rows is absent, zero-base', () =>
    expect(groupRatio([])).toMatchObject({ value: null, absent: 'zero-base' }))
  it('of plans of 0 is absent, zero-base', () => {
    expect(groupRatio([row(0, 5)])).toMatchObject({ value: null, absent: 'zero-base' })
  })
  it('of rows of which none is known is absent, not-published', () => {
    expect(groupRatio([row(1, null), row(null, 1)])).toMatchObject({
      value: null,
      absent: 'not-published',
      leftOut: 2,
    })
  })
})

describe('skip ranking', () => {
  it('shares a rank among equals and skips the next', () => {
    expect(skipRanks([9, 10, 9, 8])).toEqual([2, 1, 2, 4])
    expect(skipRanks([9, 10, 9, 8], 'lower')).toEqual([2, 4, 2, 1])
  })
  it('does not rank what is not known', () => expect(skipRanks([null, 5, null])).toEqual([null, 1, null]))
  it('is one more than the number of better ones, whatever the scores', () => {
    const scores = fc.array(fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }))), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(scores, fc.constantFrom('higher' as const, 'lower' as const), (given, better) => {
        const isBetter = (a: number, b: number) => (better === 'higher' ? a > b : a < b)
        const expected = given.map((score) =>
          score === null
            ? null
            : 1 + given.filter((other) => other !== null && isBetter(other, score)).length,
        )
        expect(skipRanks(given, better)).toEqual(expected)
      }),
      { seed: 3 },
    )
  })
})

describe('an announced total', () => {
  it('is read with its own last digit', () => {
    expect(announcedYuan('566.2亿元')).toEqual({ mantissa: 5662n, exponent: 7 })
    expect(announcedYuan('1,234万元')).toEqual({ mantissa: 1234n, exponent: 4 })
    expect(announcedYuan('12.50元')).toEqual({ mantissa: 1250n, exponent: -2 })
    expect(announcedRatio('123.6%')).toEqual({ mantissa: 1236n, exponent: -3 })
    expect(announcedRatio('566.2亿元')).toBeNull()
  })
  it('rounded from an amount to any digit agrees with it; the next digit but one does not', () => {
    const units = [
      ['亿元', 8],
      ['万元', 4],
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 46 }),
        fc.constantFrom(...units),
        fc.integer({ min: 0, max: 4 }),
        (yuan, [unit, power], decimals) => {
          const step = 10n ** BigInt(power - decimals)
          const rounded = (BigInt(yuan) + step / 2n) / step
          const write = (mantissa: bigint) => {
            const digits = mantissa.toString().padStart(decimals + 1, '0')
            return decimals === 0
              ? digits + unit
              : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}${unit}`
          }
          const agrees = (mantissa: bigint) => {
            const announced = announcedYuan(write(mantissa))
            return announced !== null && isAsAnnounced(announced, yuan)
          }
          expect(agrees(rounded)).toBe(true)
          expect(agrees(rounded + 2n)).toBe(false)
        },
      ),
      { seed: 4 },
    )
  })
  it('is compared exactly, beyond what floating point can tell', () => {
    const announced = announcedRatio('33.33%')
    expect(announced && isAsAnnounced(announced, 33_335_000_000_000, 100_000_000_000_000)).toBe(true)
    expect(announced && isAsAnnounced(announced, 33_335_000_000_001, 100_000_000_000_000)).toBe(false)
  })
})

describe('a tally', () => {
  const yuan = fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null })
  const row = fc.record({ totalYuan: yuan, planYuan: yuan, completedYuan: yuan })

  it('of any rows, in whatever parts, gives the sums and the ratio of the rows one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 }), (parts) => {
        const tallies = parts.map((rows) => {
          const of = emptyTally()
          for (const each of rows) tally(of, each)
          return of
        })
        const rows = parts.flat()
        expect(sumsOfTally(together(tallies))).toEqual({
          count: rows.length,
          total: sumKnown(rows, ({ totalYuan }) => totalYuan),
          plan: sumKnown(rows, ({ planYuan }) => planYuan),
          completed: sumKnown(rows, ({ completedYuan }) => completedYuan),
          ratio: groupRatio(rows),
        })
      }),
      { seed: 4 },
    )
  })

  it('of one row: its ratio', () => {
    fc.assert(
      fc.property(row, (each) => ratioOf(each) === groupRatio([each]).value),
      { seed: 5 },
    )
  })
})
