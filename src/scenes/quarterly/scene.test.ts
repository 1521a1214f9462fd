// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { figures as quarterlyFigures } from './figures'
import { writeQuarterChange } from './change'
import { scene as quarterly } from './scene'
import Quarterly from './Layout.vue'
import { shownPeriods, type QuarterlyFigures } from './quarters'
import { plain } from '@/core/i18n/say'
import { completed, districts, samplePublications } from '#tests/scenes/districts'
import { alone, en, figuresIn, onStage, roomOf, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 99, characters: 0 }
const figuresOf = (...editions: Edition[]): QuarterlyFigures =>
  shown(quarterlyFigures(editions, editions.at(-1)?.period ?? at))
const said = (figures: QuarterlyFigures, say = zh) => plain(quarterly.finding(figures, say))
const sample = () => shown(quarterlyFigures(samplePublications(), at))

/** What was completed in the first and second quarter, published as year to date. */
const quarters = (first: readonly (number | null)[], second: readonly (number | null)[]) =>
  figuresOf(
    completed('2021Q1', ...first),
    completed(
      '2021Q2',
      ...second.map((amount, place) => (amount === null ? null : amount + (first[place] ?? 0))),
    ),
  )

describe('quarterly is left out', () => {
  it('where the period has no projects', () => {
    expect(quarterlyFigures([completed(at)], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
  })

  it('where no quarter of any district can be told', () => {
    expect(quarterlyFigures([completed(at, 3, 4)], at)).toEqual({ leftOut: 'scenes.left-out.no-history' })
  })
})

describe('quarterly’s finding', () => {
  it.each([
    [
      'the city grew',
      [2, 3, 4, 2],
      [5, 2, 4.5, 1],
      '第二季度完成投资12.5亿元，比上季度增长13.6%；A区增加最多，2个区(市)减少',
    ],
    [
      'two rose most alike',
      [2, 3, 4, 5],
      [4, 5, 3, 4],
      '第二季度完成投资16.0亿元，比上季度增长14.3%；2个区(市)增加，2个减少',
    ],
    [
      'the city fell',
      [5, 2, 4, 1],
      [2, 3, 3, 2],
      '第二季度完成投资10.0亿元，比上季度下降16.7%；A区减少最多，2个区(市)增加',
    ],
    [
      'only one rose',
      [5, 2, 4],
      [2, 3, 3],
      '第二季度完成投资8.0亿元，比上季度下降27.3%；仅B区增加，其余区(市)减少',
    ],
    [
      'only one fell',
      [5, 2, 2],
      [4, 3, 3],
      '第二季度完成投资10.0亿元，比上季度增长11.1%；仅A区减少，其余区(市)增加',
    ],
    [
      'all rose',
      [1, 1],
      [2, 4],
      '第二季度完成投资6.0亿元，比上季度增长200.0%；各区(市)全部增加，B区增加最多',
    ],
    ['all rose alike', [1, 1], [2, 2], '第二季度完成投资4.0亿元，比上季度增长100.0%；各区(市)全部增加'],
    ['all fell', [2, 4], [1, 1], '第二季度完成投资2.0亿元，比上季度下降66.7%；各区(市)全部减少，B区减少最多'],
    ['all fell alike', [2, 2], [1, 1], '第二季度完成投资2.0亿元，比上季度下降50.0%；各区(市)全部减少'],
    ['none changed', [2, 2], [2, 2], '第二季度完成投资4.0亿元，与上季度持平；各区(市)均与上季度持平'],
    [
      'some rose, the rest stayed',
      [2, 2, 2],
      [3, 4, 2],
      '第二季度完成投资9.0亿元，比上季度增长50.0%；2个区(市)增加，B区增加最多',
    ],
    [
      'some fell, the rest stayed',
      [2, 2, 2],
      [1, 1, 2],
      '第二季度完成投资4.0亿元，比上季度下降33.3%；2个区(市)减少',
    ],
    [
      'one has no figure',
      [1, 1, null],
      [2, 4, null],
      '第二季度完成投资6.0亿元，比上季度增长200.0%；2个区(市)增加，B区增加最多',
    ],
    ['there is one district', [1], [2], '第二季度完成投资2.0亿元，比上季度增长100.0%'],
    [
      'the quarter before was zero',
      [0, 0],
      [2, 1],
      '第二季度完成投资3.0亿元，比上季度增加3.0亿元；各区(市)全部增加，A区增加最多',
    ],
  ])('when %s', (_, first, second, sentence) => {
    expect(said(quarters(first, second))).toBe(sentence)
  })

  it('tells the amount and who completed most in the first published quarter', () => {
    expect(said(figuresOf(completed('2021Q1', 3, 4)))).toBe('第一季度完成投资7.0亿元，B区完成最多，达4.0亿元')
    expect(said(figuresOf(completed('2021Q1', 4, 4)))).toBe('第一季度完成投资8.0亿元')
  })

  it('tells that the period before was not published', () => {
    const figures = figuresOf(completed('2021Q1', 1, 1), completed(at, 3, 4))
    expect(said(figures)).toBe('上期未公布，第三季度当季完成投资无从计算')
  })

  it('tells that the amounts are not published', () => {
    const figures = figuresOf(completed('2021Q1', 1, 1), completed('2021Q2', null, null))
    expect(said(figures)).toBe('第二季度完成投资尚未公布')
  })

  it('is said in English too, singular and plural', () => {
    expect(said(quarters([2, 3, 4, 2], [5, 2, 4.5, 1]), en)).toBe(
      '1.25\u00a0bn\u00a0yuan invested in the second quarter, up 13.6%; A区 rose most, 2 districts fell',
    )
    expect(said(quarters([2, 3, 4, 2], [5, 2, 4.5, 2]), en)).toContain('A区 rose most, 1 district fell')
  })
})

describe('quarterly’s rows, quarters and table', () => {
  it('stand by change, those without one behind', () => {
    const keys = quarters([2, 3, null, 2], [2.5, 5, null, 1]).rows.map(({ group }) => group.key)
    expect(keys).toEqual(['district.B', 'district.A', 'district.D', 'district.C'])
  })

  it('begin with the first quarter that has a figure and keep unpublished ones between', () => {
    const figures = figuresOf(
      completed('2020Q2', 1),
      completed('2020Q3', 2),
      completed('2021Q1', 1),
      completed('2021Q2', 3),
    )
    expect(figures.periods).toEqual(['2020Q3', '2020Q4', '2021Q1', '2021Q2'])
  })

  it('draw three years at most; the table has them all', () => {
    const years = [2017, 2018, 2019, 2020, 2021].flatMap((year) =>
      ([1, 2, 3, 4] as const).map((quarter) => completed(`${year}Q${quarter}`, quarter)),
    )
    const figures = figuresOf(...years)
    expect(shownPeriods(figures)).toHaveLength(12)
    expect(shownPeriods(figures).at(-1)).toBe('2021Q4')
    expect(quarterly.table(figures, zh).columns).toHaveLength(4 + 19)
  })

  it('have quarter, change and all earlier quarters in the table, the city below', () => {
    const { columns, rows } = quarterly.table(quarters([2, 3], [5, 2]), zh)
    expect(columns.map(({ id }) => id)).toEqual(['district', 'quarter', 'change', 'change-ratio', '2021Q1'])
    expect(rows.map(([name]) => name)).toEqual(['A区', 'B区', '全市'])
    expect(rows[0]?.slice(1)).toMatchObject([
      { id: 'district.A.quarter', value: 5e8 },
      { value: 3e8 },
      { value: 1.5 },
      { id: 'district.A.quarter@2021Q1', value: 2e8 },
    ])
  })

  it('fit one page of a wall', () => {
    for (const [width, height] of [
      [1920, 1080],
      [3840, 1080],
      [6656, 1792],
      [1080, 1920],
      [1024, 768],
    ] as const)
      expect(quarterly.pages(sample(), roomOf(width, height), zh)).toHaveLength(1)
  })
})

describe('a change on the quarter before', () => {
  const change = (value: number) =>
    ({ id: 'x', value, unit: 'yuan', formula: 'change-yuan', leftOut: 0 }) as const

  it('has an arrow and a sign, and is told in words where there is none', () => {
    expect(writeQuarterChange(change(320_000_000), zh).text).toBe('↑ +3.2亿元')
    expect(writeQuarterChange(change(-120_000_000), zh).text).toBe('↓ −1.2亿元')
    expect(writeQuarterChange(change(0), zh).text).toBe('持平')
    expect(writeQuarterChange({ id: 'x', unit: 'yuan', absent: 'no-previous-period' }, zh).text).toBe(
      '上期未公布',
    )
  })
})

describe('quarterly’s drawing', () => {
  it('says names, amounts, changes and quarters itself where it stands alone', () => {
    const look = alone()
    const svg = svgOf(quarterly.chart(sample(), look, page), look)
    for (const text of ['滕州市', '跨区(市)', '67.8亿元', '↓ −2.3亿元', '−3.3%', '2021Q1', 'Q3'])
      expect(svg).toContain(text)
  })

  it('leaves names and numbers to the layout beside it', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(quarterly.chart(sample(), look, page), look)).not.toContain('<text')
  })

  interface Bars {
    readonly id: string
    readonly data: readonly { readonly value: unknown; readonly itemStyle: { readonly color: string } }[]
  }
  const seriesOf = (figures: QuarterlyFigures, rows = page) =>
    Object.fromEntries(
      (quarterly.chart(figures, alone(), rows) as unknown as { series: Bars[] }).series.map((bars) => [
        bars.id,
        bars,
      ]),
    )

  it('emphasises this quarter only', () => {
    const colours = seriesOf(quarters([2], [5]))['in-quarter-district.A']?.data.map(
      ({ itemStyle }) => itemStyle.color,
    )
    expect(colours).toEqual([alone().theme.plan, alone().theme.data])
  })

  it('marks what is absent by a ring, never by a bar of zero', () => {
    const series = seriesOf(quarters([2, 1], [5, null]))
    expect(series['in-quarter-district.B']?.data.map(({ value }) => value)).toEqual([1e8, '-'])
    expect(series['absent-district.B']?.data).toEqual([[1, 0]])
    expect(series['absent-district.A']?.data).toEqual([])
  })

  it('has one scale from zero for all rows and pages, below zero where an amount was corrected', () => {
    const scale = (figures: QuarterlyFigures, from: number, to: number) => {
      const { yAxis } = quarterly.chart(figures, alone(), { ...page, from, to }) as unknown as {
        yAxis: { min: number; max: number }[]
      }
      return [yAxis[0]?.min, yAxis[0]?.max]
    }
    expect(scale(quarters([2, 9], [5, 1]), 0, 1)).toEqual([0, 9e8])
    expect(scale(quarters([2, 9], [5, 1]), 1, 2)).toEqual([0, 9e8])
    expect(scale(quarters([2, 9], [-1, 1]), 0, 2)).toEqual([-1e8, 9e8])
  })

  it('draws names of all kinds, nothing but absences, one quarter', () => {
    const odd = completed('2021Q1', 1, 2, 3)
    odd.districts = districts(3).map((district, place) => ({
      ...district,
      name: ['<b>{a|x}</b>', '😀'.repeat(250), 'منطقة'][place] ?? '',
    }))
    const look = alone()
    svgOf(quarterly.chart(figuresOf(odd), look, page), look)
    svgOf(quarterly.chart(figuresOf(completed('2021Q1', 1), completed('2021Q2', null)), look, page), look)
    svgOf(quarterly.chart(figuresOf(completed('2021Q1', 0)), look, page), look)
  })
})

describe('quarterly’s layout', () => {
  it('shows amount and change of every district with their ids and raw values', () => {
    const wrapper = onStage(Quarterly, { figures: quarters([2, 3], [5, 2]), page })
    expect(figuresIn(wrapper)).toMatchObject({
      'district.A.quarter': '500000000',
      'district.A.quarter-change': '300000000',
      'district.A.quarter-change-ratio': '1.5',
      'district.B.quarter-change': '-100000000',
    })
    expect(wrapper.text()).toContain('↑ +3.0亿元')
    expect(wrapper.text()).toContain('Q2')
  })

  it('tells once, in words, that the quarter or its change is absent', () => {
    const first = onStage(Quarterly, { figures: figuresOf(completed('2021Q1', 3)), page })
    expect(first.find('[data-figure="district.A.quarter-change"]').text()).toBe('上期未公布')
    expect(first.find('[data-figure="district.A.quarter-change-ratio"]').exists()).toBe(false)
    const none = onStage(Quarterly, { figures: quarters([2, 1], [5, null]), page })
    expect(none.find('[data-figure="district.B.quarter"]').text()).toBe('未公布')
    expect(none.find('[data-figure="district.B.quarter-change"]').exists()).toBe(false)
    expect(none.text()).toContain('无数据')
  })

  it('gives no percentage on a base of zero', () => {
    const wrapper = onStage(Quarterly, { figures: quarters([0], [5]), page })
    expect(wrapper.find('[data-figure="district.A.quarter-change-ratio"]').attributes('data-absent')).toBe(
      'zero-base',
    )
  })
})
