// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition, PipelineRow } from '@/core/publication/contract'
import { figures as libraryFigures } from './figures'
import { hasMatrix } from './library'
import { scene as pipeline } from './scene'
import Pipeline from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { quarter } from '#tests/core/figures/city'
import { districts } from '#tests/scenes/districts'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 99, characters: 0 }
type Row = readonly [field: string, district: string | null, projects: number | null, total: number | null]
/** Totals in hundreds of millions of yuan. */
const library = (...rows: readonly Row[]): Edition =>
  quarter(at, [], {
    districts: districts(3),
    pipeline: rows.map(([field, district, projects, total]): PipelineRow => ({
      ...{ field, district, projects },
      totalYuan: total === null ? null : total * 1e8,
    })),
  })
const figuresOf = (...rows: readonly Row[]) => shown(libraryFigures([library(...rows)], at))
const said = (rows: readonly Row[], say = zh) => plain(pipeline.finding(figuresOf(...rows), say))
const sample = () => shown(libraryFigures(sampleCity(), at))

describe('pipeline is left out', () => {
  it('where the period has no library, or is not published', () => {
    expect(libraryFigures([library()], at)).toEqual({ leftOut: 'scenes.left-out.no-pipeline' })
    expect(libraryFigures([], at)).toEqual({ leftOut: 'scenes.left-out.no-pipeline' })
  })
})

describe('pipeline’s finding', () => {
  const cases: readonly (readonly [string, readonly Row[], string])[] = [
    [
      'one field has most',
      [
        ['化工', 'A', 3, 10],
        ['新材料', 'A', 2, 5],
      ],
      '储备项目5个，总投资15.0亿元，化工最多，有3个',
    ],
    [
      'two fields have most',
      [
        ['化工', 'A', 2, 10],
        ['新材料', 'A', 2, 5],
        ['物流', 'A', 1, 5],
      ],
      '储备项目5个，总投资20.0亿元，化工、新材料最多，各有2个',
    ],
    [
      'three fields have most',
      [
        ['化工', 'A', 2, 1],
        ['新材料', 'A', 2, 1],
        ['物流', 'A', 2, 1],
      ],
      '储备项目6个，总投资3.0亿元，3个领域同为最多，各有2个',
    ],
    ['there is one field', [['化工', 'A', 3, 10]], '储备项目3个，总投资10.0亿元，均属化工'],
    ['no total is published', [['化工', 'A', 3, null]], '储备项目3个，均属化工'],
    ['no count is published', [['化工', 'A', null, 10]], '储备项目总投资10.0亿元'],
    ['nothing is published', [['化工', 'A', null, null]], '储备项目数和总投资尚未公布'],
    ['there are no projects', [['化工', 'A', 0, 0]], '储备项目0个，总投资0.0万元'],
  ]
  it.each(cases)('when %s', (_, rows, sentence) => {
    expect(said(rows)).toBe(sentence)
  })

  it('is said in English too, singular and plural', () => {
    expect(said([['Steel', 'A', 1, 10]], en)).toBe(
      '1 project in the library, worth 1.00\u00a0bn\u00a0yuan, all in Steel',
    )
    const two: Row[] = [
      ['Steel', 'A', 3, 10],
      ['Tea', 'A', 2, 10],
    ]
    expect(said(two, en)).toContain(
      '5 projects in the library, worth 2.00\u00a0bn\u00a0yuan; most in Steel: 3',
    )
    expect(said([...two, ['Rail', 'A', 3, 1]], en)).toContain('most in Steel and Rail: 3 each')
    expect(said([...two, ['Rail', 'A', 3, 1], ['Bus', 'A', 3, 1]], en)).toContain(
      '3 fields share the most: 3',
    )
    expect(said([['Steel', 'A', null, null]], en)).toContain('not published yet')
    expect(said([['Steel', 'A', null, 10]], en)).toContain('Projects worth')
  })

  it('cuts a name of 500 characters', () => {
    expect([...said([['长'.repeat(500), 'A', 3, 10]])].length).toBeLessThan(45)
  })
})

describe('pipeline’s table, facts and pages', () => {
  const figures = () =>
    figuresOf(['化工', 'A', 1, 10], ['新材料', 'A', 4, null], ['新材料', 'C', null, 5], ['物流', null, 2, 3])

  it('have every field, most first, and every district that has rows, with count and amount', () => {
    const { columns, rows } = pipeline.table(figures(), zh)
    expect(columns.map(({ id }) => id)).toEqual([
      ...['field', 'count', 'total', 'A', 'A-total', 'C', 'C-total', 'city', 'city-total'],
    ])
    expect(rows.map(([name]) => name)).toEqual(['新材料', '物流', '化工', '合计'])
    for (const cells of rows) expect(cells).toHaveLength(columns.length)
  })

  it('leave a cell empty where the library has no such row, and absent where it is not published', () => {
    const { rows } = pipeline.table(figures(), zh)
    expect(rows[2]?.[5]).toBe('')
    expect(rows[0]?.[5]).toMatchObject({ absent: 'not-published' })
  })

  it('have for facts the sums, and field and district with most where one is alone in that', () => {
    expect(pipeline.facts(figures(), zh).map(({ label }) => label)).toEqual([
      '储备项目',
      '总投资',
      '最多：新材料',
      '最多：A区',
    ])
    const tied = figuresOf(['化工', 'A', 1, 1], ['物流', 'A', 1, 1])
    expect(pipeline.facts(tied, zh)).toHaveLength(2)
  })

  it('stand as a matrix where it fits, else as two lists; every field and district once', () => {
    const { library: whole } = sample()
    expect(hasMatrix(whole, roomOf(1920, 1080))).toBe(true)
    expect(hasMatrix(whole, roomOf(3840, 1080))).toBe(true)
    expect(hasMatrix(whole, roomOf(1080, 1920))).toBe(false)
    expect(pipeline.pages(sample(), roomOf(1920, 1080), zh).at(-1)?.to).toBe(whole.fields.length)
    const listed = pipeline.pages(sample(), roomOf(360, 800), zh)
    expect(listed.length).toBeGreaterThan(1)
    expect(listed.at(-1)?.to).toBe(whole.fields.length + whole.districts.length)
  })
})

describe('pipeline’s drawing', () => {
  it('says fields, counts and amounts where it stands alone', () => {
    const look = alone()
    const svg = svgOf(pipeline.chart(sample(), look, page), look)
    for (const text of ['新能源', '28个', '99.7亿元']) expect(svg).toContain(text)
  })

  it('leaves names and numbers to the layout beside it', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(pipeline.chart(sample(), look, page), look)).not.toContain('<text')
  })

  it('draws no bar for what is not published, and lets the only largest stand out', () => {
    const look = alone()
    const option = pipeline.chart(figuresOf(['化工', 'A', 3, 1], ['物流', 'A', null, null]), look, page)
    const { series } = option as unknown as {
      series: { data: { value: number | string; itemStyle: { color: string } }[] }[]
    }
    expect(series[0]?.data.map(({ value }) => value)).toEqual([3, '-'])
    expect(series[0]?.data[0]?.itemStyle.color).toBe(look.theme.accent)
    expect(svgOf(option, look)).toContain('未公布')
    const tied = pipeline.chart(figuresOf(['化工', 'A', 3, 1], ['物流', 'A', 3, 1]), look, page)
    expect(JSON.stringify(tied)).not.toContain(look.theme.accent)
  })

  it('draws the districts on a page that has these alone, and names of all kinds', () => {
    const look = alone()
    const odd = figuresOf(['<b>{a|x}</b>', 'A', 3, 1], ['😀'.repeat(250), 'B', 1, 1])
    expect(svgOf(pipeline.chart(odd, look, page), look)).not.toContain('<b>')
    const last = pipeline.chart(odd, look, { from: 2, to: 4, characters: 0 })
    expect(svgOf(last, look)).toContain('B区')
  })
})

describe('pipeline’s layout', () => {
  it('shows counts and amounts by field and, in the matrix, by district; a blank where there is none', () => {
    const figures = figuresOf(['化工', 'A', 3, 10], ['物流', 'B', null, 5])
    const wrapper = onStage(Pipeline, { figures, page })
    expect(figuresIn(wrapper)).toMatchObject({
      'pipeline.count': '3',
      'pipeline.total': '1500000000',
      'pipeline.化工.count': '3',
      'pipeline.化工.A.count': '3',
      'pipeline.物流.count': '',
      'pipeline.物流.B.count': '',
      'pipeline.all.A.count': '3',
    })
    expect(figuresIn(wrapper)).not.toHaveProperty('pipeline.化工.B.count')
    expect(wrapper.findAll('.row:not(.head):not(.sum)')[0]?.findAll('.place')[1]?.text()).toBe('')
    expect(wrapper.text()).toContain('空格：没有储备项目　—：未公布')
  })

  it('tells how many amounts are left out of the sum', () => {
    const figures = figuresOf(['化工', 'A', 3, 10], ['物流', 'B', 1, null])
    expect(onStage(Pipeline, { figures, page }).text()).toContain('总投资有1处未公布，未计入')
  })

  it('lists fields and districts in portrait', () => {
    const wrapper = onStage(Pipeline, { figures: sample(), page }, { room: roomOf(1080, 1920) })
    expect(figuresIn(wrapper)).toMatchObject({
      'pipeline.新能源.count': '28',
      'pipeline.all.370481.count': '46',
    })
    expect(wrapper.findAll('.rows')).toHaveLength(2)
  })
})
