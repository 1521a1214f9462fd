import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { pointsBetween } from '@/core/figures/completion'
import { valueOf } from '@/core/figures/figure'
import { districtFigures, groupFigures } from '@/core/figures/groups'
import { lightBy } from '@/core/figures/lights'
import { projectFigures } from '@/core/figures/projects'
import { timeProgress } from '@/core/figures/time-progress'
import { quarter, row } from './city'

const AT = '2021Q3'
const city = (...rows: Parameters<typeof row>[0][]) => groupFigures([quarter(AT, rows.map(row))], AT, 'city')
const only = (change: Parameters<typeof row>[0]) => {
  const [figures] = projectFigures(quarter(AT, [row(change)]))
  if (!figures) throw new Error('no project')
  return figures
}

describe('completion ratio', () => {
  it('is completed ÷ plan, unrounded', () => {
    expect(only({ planYuan: 3, completedYuan: 1 }).ratio).toMatchObject({ value: 1 / 3, leftOut: 0 })
  })
  it('of a plan of 0 is absent, zero-base, and so are points and light', () => {
    const { ratio, points, light } = only({ planYuan: 0, completedYuan: 5 })
    for (const figure of [ratio, points, light]) expect(figure).toMatchObject({ absent: 'zero-base' })
  })
  it.each([{ planYuan: null }, { completedYuan: null }])('of %o is absent, not-published', (change) => {
    const { ratio, points, light } = only(change)
    for (const figure of [ratio, points, light]) expect(figure).toMatchObject({ absent: 'not-published' })
  })
  it('of a completed 0 is 0%, not absent', () => {
    expect(only({ completedYuan: 0 }).ratio).toMatchObject({ value: 0 })
  })
  it('of a group takes the rows where both are known, a plan of 0 among them, and tells those left out', () => {
    const { ratio, plan, completed } = city(
      { planYuan: 100, completedYuan: 50 },
      { planYuan: 0, completedYuan: 30 },
      { planYuan: null, completedYuan: 1000 },
      { planYuan: 1000, completedYuan: null },
    )
    expect(ratio).toMatchObject({ value: 0.8, leftOut: 2 })
    expect(plan).toMatchObject({ value: 1100, leftOut: 1 })
    expect(completed).toMatchObject({ value: 1080, leftOut: 1 })
  })
})

describe('sum of a group', () => {
  it('of no rows at all is 0, and its ratio zero-base', () => {
    const empty = city()
    expect([empty.count, empty.total, empty.plan, empty.completed].map(valueOf)).toEqual([0, 0, 0, 0])
    for (const figure of [empty.ratio, empty.points, empty.light]) {
      expect(figure).toMatchObject({ absent: 'zero-base' })
    }
  })
  it('of rows, but none known, is absent, not-published, and so is the ratio', () => {
    const { plan, completed, ratio } = city({ planYuan: null }, { planYuan: null, completedYuan: null })
    expect([plan, ratio]).toMatchObject([{ absent: 'not-published' }, { absent: 'not-published' }])
    expect(completed).toMatchObject({ value: 330_000_000, leftOut: 1 })
  })
})

describe('time progress', () => {
  it.each([
    ['2021Q1', 0.25],
    ['2021Q2', 0.5],
    ['2021Q3', 0.75],
    ['2021Q4', 1],
  ] as const)('of %s is months elapsed ÷ 12', (period, share) => {
    expect(timeProgress(quarter(period))).toMatchObject({ value: share, formula: 'time-progress' })
  })
  it('is as published where it is', () => {
    const rules = { timeProgress: 0.22, lights: { yellowBelow: 0, redBelow: 0.1 } }
    expect(timeProgress(quarter(AT, [], { rules }))).toMatchObject({ value: 0.22, formula: 'published' })
  })
})

describe('ahead of and behind time progress', () => {
  it('comes from unrounded values: 629.0/647.4 at 83.33% is +13.8', () => {
    expect(pointsBetween(62_900_000_000, 64_740_000_000, 0.8333).toFixed(1)).toBe('13.8')
  })
  it('is the decimal number it is, without the noise of binary fractions', () => {
    expect(pointsBetween(7333, 10_000, 0.8333)).toBe(-10)
    expect(pointsBetween(1_236_000_000, 1_000_000_000, 0.75)).toBe(48.6)
    expect(pointsBetween(33, 100, 0.22)).toBe(11)
  })
  it('is ratio − time progress to 1e-9 for any amounts, exact or too large to be', () => {
    const amount = fc.integer({ min: 1, max: 2 ** 45 })
    const progress = fc.oneof(
      fc.constantFrom(0.25, 0.5, 0.75, 1, 0.8333),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 12, noNaN: true }), progress, (plan, share, due) => {
        const completed = Math.round(plan * share)
        expect(Math.abs(pointsBetween(completed, plan, due) - (completed / plan - due) * 100)).toBeLessThan(
          1e-9,
        )
      }),
    )
  })
})

describe('light', () => {
  const rules = { yellowBelow: 0, redBelow: 0.1 }
  it.each([
    [0, 'blue'],
    [5, 'blue'],
    [-0.000001, 'yellow'],
    [-10, 'yellow'],
    [-10.000001, 'red'],
  ] as const)('at %f points is %s', (points, light) => expect(lightBy(points, rules)).toBe(light))
  it('at exactly 10 points behind 83.33% is yellow still', () => {
    expect(lightBy((0.7333 - 0.8333) * 100, rules)).toBe('yellow')
    expect(lightBy(pointsBetween(7333, 10_000, 0.8333), rules)).toBe('yellow')
  })
  it('takes other thresholds from the rules', () => {
    expect(lightBy(-7, { yellowBelow: 0.05, redBelow: 0.07 })).toBe('yellow')
    expect(lightBy(-5, { yellowBelow: 0.05, redBelow: 0.07 })).toBe('blue')
  })
  it('is as published where it is, even without a ratio; a group goes by the rules', () => {
    const behind = { planYuan: 100, completedYuan: 0, light: 'blue' } as const
    expect(only(behind).light).toMatchObject({ value: 'blue', formula: 'published' })
    expect(only({ planYuan: null, light: 'yellow' }).light).toMatchObject({ value: 'yellow' })
    expect(city(behind).light).toMatchObject({ value: 'red', formula: 'light' })
  })
})

describe('a cross-district project', () => {
  const districts = fc.subarray(['370481', '370403', '370406', 'zzgx'], { minLength: 1 })
  const amount = fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null })
  const projects = fc.array(
    fc.record({
      districts,
      level: fc.constantFrom('provincial' as const, 'municipal' as const),
      totalYuan: amount,
      planYuan: amount,
      completedYuan: amount,
    }),
  )
  it('counts under 跨区(市) and in none of its districts', () => {
    const publications = [quarter(AT, [row({ districts: ['370481', 'zzgx'] }), row({ districts: ['zzgx'] })])]
    const counts = districtFigures(publications, AT).map(({ key, count }) => [key, count.value])
    expect(counts).toEqual([
      ['district.370481', 0],
      ['district.370403', 0],
      ['district.370406', 0],
      ['district.zzgx', 1],
      ['district.cross', 1],
    ])
  })
  it('is never counted twice: districts and 跨区(市) add up to the city, and the levels do', () => {
    fc.assert(
      fc.property(projects, (changes) => {
        const publications = [quarter(AT, changes.map(row))]
        const whole = groupFigures(publications, AT, 'city')
        const levels = (['provincial', 'municipal'] as const).map((key) =>
          groupFigures(publications, AT, key),
        )
        for (const parts of [districtFigures(publications, AT), levels]) {
          for (const name of ['count', 'total', 'plan', 'completed'] as const) {
            const sum = parts.reduce((all, part) => all + (valueOf(part[name]) ?? 0), 0)
            expect(sum).toBe(valueOf(whole[name]) ?? 0)
          }
        }
      }),
    )
  })
  it('has its level’s share within a district too', () => {
    const rows = [row({ level: 'provincial' }), row({ level: 'municipal' }), row({ level: 'municipal' })]
    const { count } = groupFigures([quarter(AT, rows)], AT, 'district.370481.municipal')
    expect(count).toMatchObject({ id: 'district.370481.municipal.count', value: 2 })
  })
})

describe('the figures of a period', () => {
  it('that is not published are refused', () => {
    expect(() => groupFigures([quarter(AT)], '2020Q1', 'city')).toThrow('2020Q1 is not published')
  })
  it('are plain data: they cross from a worker unchanged', () => {
    const figures = districtFigures([quarter(AT, [row()])], AT)
    expect(structuredClone(figures)).toEqual(figures)
  })
})
