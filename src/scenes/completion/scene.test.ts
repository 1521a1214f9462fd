// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { figures as completionFigures, type CompletionFigures } from './figures'
import { scene as completion } from './scene'
import Completion from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { row } from '#tests/core/figures/city'
import { completed, districts, planned, samplePublications } from '#tests/scenes/districts'
import { alone, en, figuresIn, onStage, roomOf, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 99, characters: 0 }
const figuresOf = (edition: Edition): CompletionFigures => shown(completionFigures([edition], at))
const said = (edition: Edition, say = zh) => plain(completion.finding(figuresOf(edition), say))
const sample = () => shown(completionFigures(samplePublications(), at))
/** Time progress is 75%, so ten planned have seven and a half due. */
const done = (...amounts: readonly (number | null)[]) => completed(at, ...amounts)

describe('completion is left out', () => {
  it('where the period has no projects, or is not published', () => {
    expect(completionFigures([done()], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
    expect(completionFigures([], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
  })
})

describe('completion’s finding', () => {
  it.each([
    ['one is behind and red', done(9, 8, 6), '2个区(市)超序时进度，C区落后15.0个百分点，被红牌警告'],
    ['one is behind and yellow', done(9, 8, 7), '2个区(市)超序时进度，C区落后5.0个百分点，被黄牌提醒'],
    ['one is level with time', done(9, 7.5, 7), '2个区(市)达到序时进度，C区落后5.0个百分点，被黄牌提醒'],
    [
      'several are behind',
      done(9, 6, 5),
      '1个区(市)超序时进度，2个落后，C区落后最多，达25.0个百分点，被红牌警告',
    ],
    ['several are equally far behind', done(9, 6, 6), '1个区(市)超序时进度，2个落后，最多落后15.0个百分点'],
    ['none is behind', done(8, 9), '2个区(市)全部超序时进度，B区以90.0%居首'],
    ['none is behind, some are level', done(7.5, 9), '2个区(市)全部达到序时进度，B区以90.0%居首'],
    ['none is behind, two lead', done(9, 9, 8), '3个区(市)全部超序时进度，完成率最高90.0%'],
    ['all are behind', done(7, 5), '2个区(市)全部落后序时进度，B区落后最多，达25.0个百分点，被红牌警告'],
    ['all are behind alike', done(5, 5), '2个区(市)全部落后序时进度，最多落后25.0个百分点'],
    ['some are not published', done(8, 9, null), '已公布的2个区(市)全部超序时进度，B区以90.0%居首'],
    ['only one is published', done(null, 6), 'B区完成率60.0%，落后序时进度15.0个百分点，被红牌警告'],
    ['there is only one, ahead', done(9), 'A区完成率90.0%，超序时进度15.0个百分点'],
    ['there is only one, level', done(7.5), 'A区完成率75.0%，与序时进度持平'],
    ['none is published', done(null, null), '2021年前三季度各区(市)完成率尚未公布'],
    [
      'one is behind by next to nothing',
      done(9, 8, 7.4996),
      '2个区(市)超序时进度，C区落后不足0.1个百分点，被黄牌提醒',
    ],
  ])('when %s', (_, edition, sentence) => {
    expect(said(edition)).toBe(sentence)
  })

  it('tells that there is no plan where every plan is zero', () => {
    const noPlan = planned(at, [
      [0, 3],
      [0, 0],
    ])
    expect(said(noPlan)).toBe('2021年前三季度各区(市)没有年度计划投资，不计算完成率')
  })

  it('names no card where the rules give blue to a district behind', () => {
    const rules = { timeProgress: null, lights: { yellowBelow: 0.2, redBelow: 0.3 } }
    expect(said({ ...done(9, 6), rules })).toBe('1个区(市)超序时进度，B区落后15.0个百分点')
  })

  it('counts districts only: cross-district projects are in none', () => {
    const edition = done(9, 8)
    edition.projects.push(row({ districts: ['A', 'B'], planYuan: 1e9, completedYuan: 0 }))
    expect(said(edition)).toBe('2个区(市)全部超序时进度，A区以90.0%居首')
  })

  it('is said in English too, singular and plural', () => {
    expect(said(done(9, 6), en)).toBe(
      '1 district is ahead of time progress; B区 is 15.0\u00a0points behind, and warned',
    )
    expect(said(done(9, 8, 6), en)).toContain('2 districts are ahead of time progress; C区')
    expect(said(done(8, 9), en)).toBe('All 2 districts are ahead of time progress; B区 leads with 90.0%')
    expect(said(done(9, 6, 5), en)).toContain(
      '1 district is ahead of time progress, 2 are behind; C区 furthest',
    )
  })

  it('tells the furthest behind in its light’s colour, and cuts a name of 500 characters', () => {
    const edition = done(9, 8, 6)
    edition.districts = districts(3).map((district) => ({ ...district, name: '长'.repeat(500) }))
    const finding = completion.finding(figuresOf(edition), zh)
    const told = finding.filter((piece) => typeof piece !== 'string' && piece.tone === 'red')
    expect(told).toHaveLength(2)
    expect([...plain(finding)].length).toBeLessThan(50)
  })
})

describe('completion’s rows, table, facts and pages', () => {
  it('stand by ratio, those without one behind, 跨区(市) last', () => {
    const edition = done(6, null, 9, 8)
    edition.projects.push(row({ districts: ['A', 'B'], planYuan: 1e9, completedYuan: 2e9 }))
    const keys = figuresOf(edition).rows.map(({ key }) => key)
    expect(keys).toEqual(['district.C', 'district.D', 'district.A', 'district.B', 'district.cross'])
  })

  it('have the city below, and how many projects are left out where there are such', () => {
    const { columns, rows } = completion.table(figuresOf(done(9, 8)), zh)
    expect(rows.map(([name]) => name)).toEqual(['A区', 'B区', '全市'])
    expect(columns.map(({ id }) => id)).toEqual([
      'district',
      'count',
      'plan',
      'completed',
      'ratio',
      'points',
      'light',
    ])
    const partly = done(9, 8)
    partly.projects.push(row({ districts: ['B'], planYuan: 1e9, completedYuan: null }))
    const told = completion.table(figuresOf(partly), zh)
    expect(told.rows.map((cells) => cells.at(-1))).toEqual(['0', '1', '1'])
    expect(completion.subject(figuresOf(partly), zh)).toContain('1个项目未公布')
    expect(completion.subject(figuresOf(done(9)), zh)).toBe('2021年前三季度 · 各区(市)完成投资与年度计划')
  })

  it('have for facts the city’s', () => {
    const ids = completion.facts(sample(), zh).map(({ figure }) => figure.id)
    expect(ids).toEqual(['city.ratio', 'time-progress', 'city.completed', 'city.plan'])
  })

  it('fit one page of a wall, and thirty are shared out evenly', () => {
    for (const [width, height] of [
      [1920, 1080],
      [3840, 1080],
      [6656, 1792],
      [1080, 1920],
      [1024, 768],
    ] as const)
      expect(completion.pages(sample(), roomOf(width, height), zh)).toHaveLength(1)
    const many = figuresOf(done(...Array.from({ length: 30 }, (_, place) => place / 3)))
    const pages = completion.pages(many, roomOf(1920, 1080), zh)
    const sizes = pages.map(({ from, to }) => to - from)
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(30)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2)
    expect(pages.every(({ characters }) => characters > 0)).toBe(true)
  })
})

describe('completion’s drawing', () => {
  it('says names, ratios, amounts, lights and what its marks mean where it stands alone', () => {
    const look = alone()
    const svg = svgOf(completion.chart(sample(), look, page), look)
    for (const text of [
      '滕州市',
      '跨区(市)',
      '140.2%',
      '170.0 / 121.0',
      '■',
      '警告',
      '年度计划',
      '序时进度',
      '75.0%',
    ])
      expect(svg).toContain(text)
  })

  it('leaves names and numbers to the layout beside it', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(completion.chart(sample(), look, page), look)).not.toContain('<text')
  })

  it('puts the tick where time progress is in the plan, none where there is no plan', () => {
    const edition = planned(at, [
      [10, 9],
      [0, 1],
      [null, 1],
    ])
    const { series } = completion.chart(figuresOf(edition), alone(), page) as unknown as {
      series: { id: string; data: unknown[] }[]
    }
    const data = Object.fromEntries(series.map(({ id, data }) => [id, data]))
    expect(data['time-progress']).toEqual([[7.5e8, 0]])
    expect(data['plan']).toEqual([1e9, '-', '-'])
    expect(data['completed']).toMatchObject([{ value: 9e8 }, { value: 1e8 }, { value: 1e8 }])
  })

  it('gives bars the colour of a yellow or red light only', () => {
    const look = alone()
    const { series } = completion.chart(figuresOf(done(9, 7, 5)), look, page) as unknown as {
      series: { id: string; data: { itemStyle: { color: string } }[] }[]
    }
    const colours = series.find(({ id }) => id === 'completed')?.data.map(({ itemStyle }) => itemStyle.color)
    expect(colours).toEqual([look.theme.data, look.theme.lights.yellow, look.theme.lights.red])
  })

  it('has one scale over all pages', () => {
    const max = (from: number, to: number) => {
      const option = completion.chart(figuresOf(done(90, 8, 7)), alone(), { ...page, from, to })
      const { xAxis } = option as unknown as { xAxis: { max: number } }
      return xAxis.max
    }
    expect(max(0, 1)).toBe(max(1, 3))
  })

  it('draws the absent and names of all kinds', () => {
    const odd = done(null, 9, 8, 7)
    odd.districts = districts(4).map((district, place) => ({
      ...district,
      name: ['<b>{a|x}</b>', '😀'.repeat(250), 'منطقة', '区'][place] ?? '',
    }))
    const look = alone()
    const svg = svgOf(completion.chart(figuresOf(odd), look, page), look)
    expect(svg).toContain('未公布')
    expect(svg).toContain('{a|x}')
    svgOf(completion.chart(figuresOf(done(null)), look, page), look)
  })
})

describe('completion’s layout', () => {
  it('shows every district’s figures with their ids and raw values', () => {
    const wrapper = onStage(Completion, { figures: figuresOf(done(9, 6)), page })
    expect(figuresIn(wrapper)).toMatchObject({
      'time-progress': '0.75',
      'district.A.ratio': '0.9',
      'district.A.completed': '900000000',
      'district.A.plan': '1000000000',
      'district.A.light': 'blue',
      'district.B.light': 'red',
    })
    expect(wrapper.text()).toContain('■')
  })

  it('writes what is absent in words, and a name as text', () => {
    const edition = done(null, 9)
    edition.districts = districts(2).map((district) => ({ ...district, name: '<i>区</i>' }))
    const wrapper = onStage(Completion, { figures: figuresOf(edition), page })
    expect(wrapper.find('[data-figure="district.A.ratio"]').text()).toBe('未公布')
    expect(wrapper.find('[data-figure="district.A.light"]').exists()).toBe(false)
    expect(wrapper.findAll('.name').map((name) => name.text())).toEqual(['<i>区</i>', '<i>区</i>'])
    expect(wrapper.find('.name').attributes('dir')).toBe('auto')
  })

  it('shows the rows of its page only', () => {
    const wrapper = onStage(Completion, {
      figures: figuresOf(done(9, 8, 7)),
      page: { ...page, from: 1, to: 2 },
    })
    expect(wrapper.findAll('.name').map((name) => name.text())).toEqual(['B区'])
  })
})
