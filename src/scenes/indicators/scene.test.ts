// @in-window
import { describe, expect, it } from 'vitest'
import { indicatorLeads } from '@/core/figures/indicator-leads'
import { indicatorFigures } from '@/core/figures/indicators'
import type { Edition } from '@/core/publication/contract'
import { figures as indicatorsFigures, type IndicatorsFigures } from './figures'
import { scene as indicators } from './scene'
import Indicators from './Layout.vue'
import { blockOf, cellsOf } from './matrix'
import { plain } from '@/core/i18n/say'
import { FOUR, indicator, measured, scored, unassessed } from '#tests/scenes/assessed-city'
import { en, figuresIn, onStage, roomOf, shown, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const figuresOf = (edition: Edition): IndicatorsFigures => shown(indicatorsFigures([edition], at))
const said = (edition: Edition, say = zh) => plain(indicators.finding(figuresOf(edition), say))
const whole = ({ indicators, rows }: IndicatorsFigures) => ({
  from: 0,
  to: indicators.length * rows.length,
  characters: 0,
})
const two = FOUR.slice(0, 2)

describe('the indicators are left out', () => {
  it('where the period has no assessment, or one without indicators', () => {
    expect(indicatorsFigures([unassessed(at)], at)).toEqual({ leftOut: 'scenes.left-out.no-assessment' })
    expect(indicatorsFigures([scored(at, [90, 80])], at)).toEqual({
      leftOut: 'scenes.left-out.no-assessment',
    })
  })
})

describe('how often a district is best', () => {
  it('counts shared first ranks for each, and leaves out those without any value', () => {
    const leads = indicatorLeads(
      indicatorFigures(
        measured([
          [5, 5, 1, null],
          [9, 1, 1, null],
        ]),
      ),
    )
    expect(leads.map(({ district, leads }) => [district.id, leads.value])).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', 0],
    ])
  })
})

describe('the indicators’ finding', () => {
  it.each([
    [
      'one is best in most',
      measured(
        [
          [5, 4],
          [5, 4],
          [4, 5],
        ],
        undefined,
        two,
      ),
      'A区在3项指标中2项第一，居首最多',
    ],
    [
      'two are',
      measured(
        [
          [5, 4],
          [4, 5],
        ],
        undefined,
        two,
      ),
      'A区、B区在2项指标中各有1项第一，居首最多',
    ],
    [
      'three are',
      measured([
        [5, 5, 5, 1],
        [4, 4, 4, 1],
      ]),
      '2项指标中，3个区(市)各有2项第一',
    ],
    ['there is one indicator', measured([[12.34, 5]]), '指标0：A区12.3%，居第一'],
    ['two share the only one', measured([[12, 12, 5]]), '指标0：2个区(市)同为12.0%，并列第一'],
    ['one district has values', measured([[5], [4]]), 'A区公布2项指标'],
    [
      'an indicator has no values, it is not counted',
      measured([[5, 4], [5, 4], []]),
      'A区在2项指标中2项第一，居首最多',
    ],
    ['none is published', measured([[null], [null]]), '2021年第三季度指标数据尚未公布'],
  ])('when %s', (_, edition, sentence) => {
    expect(said(edition)).toBe(sentence)
  })

  it('takes the lowest for the best where lower is better', () => {
    const days = indicator('days', { better: 'lower', unit: '天', name: '办结时间' })
    expect(said(measured([[2.5, 1.5]], [days]))).toBe('办结时间：B区1.5天，居第一')
  })

  it('is said in English too', () => {
    expect(
      said(
        measured(
          [
            [5, 4],
            [5, 4],
            [4, 5],
          ],
          undefined,
          two,
        ),
        en,
      ),
    ).toBe('A区 leads in 2 indicators out of 3, the most of all')
  })
})

describe('the pages of the matrix', () => {
  it('name a block by its first cell and the one after its last', () => {
    for (const block of [
      { rows: { from: 0, to: 7 }, columns: { from: 0, to: 6 } },
      { rows: { from: 7, to: 14 }, columns: { from: 3, to: 6 } },
      { rows: { from: 2, to: 3 }, columns: { from: 5, to: 6 } },
    ])
      expect(blockOf(cellsOf(block, 6), 6)).toEqual(block)
  })

  it('page many indicators by columns, and show every cell once', () => {
    const edition = measured(Array.from({ length: 20 }, (_, place) => [place, 1, 2, 3]))
    const figures = figuresOf(edition)
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [360, 800],
      [6656, 1792],
    ] as const) {
      const pages = indicators.pages(figures, roomOf(width, height), zh)
      const cells = pages.flatMap((page) => {
        const { rows, columns } = blockOf(page, 20)
        return [(rows.to - rows.from) * (columns.to - columns.from)]
      })
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(80)
    }
    expect(indicators.pages(figures, roomOf(1920, 1080), zh).length).toBeGreaterThan(1)
  })

  it('page many districts by rows', () => {
    const many = Array.from({ length: 40 }, (_, place) => ({
      id: `X${place}`,
      name: `${place}区`,
      group: 'district',
    }))
    const figures = figuresOf(measured([many.map((_, place) => place)], undefined, many))
    const pages = indicators.pages(figures, roomOf(1920, 1080), zh)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.at(-1)?.to).toBe(40)
  })
})

describe('the indicators’ table', () => {
  it('holds value and rank of every indicator by district, in the ranking’s order', () => {
    const edition = measured([[1, 2, null, 3]])
    const { columns, rows } = indicators.table(figuresOf(edition), zh)
    expect(columns.map(({ heading }) => heading)).toEqual(['区(市)', '指标0(%)', '指标0：名次'])
    expect(rows.map(([name]) => name)).toEqual(['A区', 'B区', 'C区', 'D区'])
    expect(rows[0]?.[1]).toMatchObject({ id: 'indicator.0.A.value', value: 1 })
    expect(rows[2]?.[1]).toMatchObject({ absent: 'not-published' })
  })

  it('is the scene itself: there is no drawing', () => {
    const figures = figuresOf(measured([[1, 2]]))
    expect(indicators.chart(figures, {} as never, whole(figures))).toBeNull()
  })

  it('has for facts the best of the heaviest indicators', () => {
    const edition = measured(
      [
        [1, 2],
        [4, 4],
        [9, 1],
      ],
      [indicator('a', { weight: 10 }), indicator('b', { weight: 50 }), indicator('c', { weight: null })],
    )
    expect(indicators.facts(figuresOf(edition), zh).map(({ label }) => label)).toEqual([
      '指标b最好(并列)',
      '指标a最好：B区',
      '指标c最好：A区',
    ])
  })
})

describe('the indicators’ layout', () => {
  const edition = measured(
    [
      [130.25, 99, null, 99],
      [3, 1, 2, 4],
    ],
    [
      indicator('rate', { name: '投资完成率', weight: 40 }),
      indicator('days', { name: '办结时间', better: 'lower', unit: '天', decimals: 0, weight: null }),
    ],
  )
  const figures = figuresOf(edition)
  const wrapper = onStage(Indicators, { figures, page: whole(figures) })

  it('is a table with headings for rows and columns', () => {
    expect(wrapper.find('caption').text()).not.toBe('')
    expect(wrapper.findAll('th[scope="col"]')).toHaveLength(3)
    expect(wrapper.findAll('th[scope="row"]').map((heading) => heading.text())).toEqual([
      'A区',
      'B区',
      'C区',
      'D区',
    ])
  })

  it('shows value and rank with their ids and raw values', () => {
    expect(figuresIn(wrapper)).toMatchObject({
      'indicator.rate.A.value': '130.25',
      'indicator.rate.B.rank': '2',
      'indicator.rate.D.rank': '2',
      'indicator.rate.C.value': '',
      'indicator.days.B.rank': '1',
    })
  })

  it('marks the best by a sign, and writes what is not published in words', () => {
    const texts = (row: number) =>
      wrapper
        .findAll('.rows tr')
        [row]?.findAll('td')
        .map((cell) => cell.text())
    expect(texts(0)?.[0]).toBe('130.3★1')
    expect(texts(1)?.[0]).toBe('99.02')
    expect(texts(2)?.[0]).toBe('未公布')
  })

  it('names unit, weight and direction of an indicator', () => {
    const [, rate, days] = wrapper.findAll('.headings th').map((heading) => heading.text())
    expect(rate).toContain('权重 40')
    expect(days).toContain('越低越好')
    expect(days).not.toContain('权重')
  })

  it('shows a page’s block only', () => {
    const page = { from: 1, to: 4, characters: 0 }
    expect(onStage(Indicators, { figures, page }).findAll('.rows td')).toHaveLength(2)
  })
})
