// @in-window
import { describe, expect, it } from 'vitest'
import type { ServiceRow } from '@/core/publication/contract'
import { figures as servicesFigures } from './figures'
import { blocksOf, columnsOf, servicePages } from './lines'
import { scene as services } from './scene'
import Services from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { quarter } from '#tests/core/figures/city'
import { en, figuresIn, onStage, roomOf, sampleCity, shown, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 999, characters: 0 }
const service = (
  group: string,
  name: string,
  value: number | null,
  unit: string | null = '件',
  decimals = 0,
) => ({ group, name, value, unit, decimals }) satisfies ServiceRow
const figuresOf = (...rows: readonly ServiceRow[]) =>
  shown(servicesFigures([quarter(at, [], { services: [...rows] })], at))
const said = (rows: readonly ServiceRow[], say = zh) => plain(services.finding(figuresOf(...rows), say))
const sample = () => shown(servicesFigures(sampleCity(), at))
/** Platforms with so many figures each. */
const platforms = (...counts: readonly number[]) =>
  figuresOf(
    ...counts.flatMap((count, group) =>
      Array.from({ length: count }, (_, name) => service(`平台${group}`, `指标${name}`, name)),
    ),
  )

describe('services is left out', () => {
  it('where the period has no service figures, or is not published', () => {
    expect(servicesFigures([quarter(at, [], { services: [] })], at)).toEqual({
      leftOut: 'scenes.left-out.no-services',
    })
    expect(servicesFigures([], at)).toEqual({ leftOut: 'scenes.left-out.no-services' })
  })
})

describe('services’ finding', () => {
  it.each([
    ['one figure', [service('企呼枣应', '受理诉求', 8135)], '企呼枣应：受理诉求8,135件'],
    [
      'two figures',
      [service('企呼枣应', '受理诉求', 8135), service('企呼枣应', '办结率', 100, '%', 1)],
      '企呼枣应：受理诉求8,135件，办结率100.0%',
    ],
    [
      'a figure that is not published',
      [service('企呼枣应', '受理诉求', null), service('企呼枣应', '办结率', 100, '%', 1)],
      '企呼枣应：办结率100.0%',
    ],
    [
      'nothing published by the first platform',
      [service('企呼枣应', '受理诉求', null), service('金融中心', '注册', 5, '户')],
      '金融中心：注册5户',
    ],
    ['nothing published', [service('企呼枣应', '受理诉求', null)], '2021年第三季度服务成效数据尚未公布'],
  ])('with %s', (_, rows, sentence) => {
    expect(said(rows)).toBe(sentence)
  })

  it('tells no more than three figures, and no more than a title holds', () => {
    const four = ['甲', '乙', '丙', '丁'].map((name) => service('平台', name, 1))
    expect(said(four)).toBe('平台：甲1件，乙1件，丙1件')
    const long = ['很长的指标名称一二三四五', '很长的指标名称六七八九十', '第三项'].map((name) =>
      service('很长的服务平台名称', name, 12_345),
    )
    expect(said(long)).toBe('很长的服务平台名称：很长的指标名称一二三四五12,345件')
    const endless = service('台'.repeat(500), '长'.repeat(500), 1)
    expect([...said([endless])].length).toBeLessThan(45)
  })

  it('is said in English too', () => {
    expect(
      said([service('Verifier', 'Appeals', 8135, null), service('Verifier', 'On time', 100, '%')], en),
    ).toBe('Verifier: Appeals 8,135, On time 100%')
    expect(said([service('Verifier', 'Appeals', null)], en)).toContain('not published yet')
  })

  it('is that of the source for the sample city', () => {
    expect(plain(services.finding(sample(), zh))).toBe(
      '企呼枣应：受理企业诉求8,135件，按时办结率100%，满意率98.6%',
    )
  })
})

describe('services’ table, facts and drawing', () => {
  it('are the figures as published; the body is text and needs no drawing', () => {
    const { columns, rows } = services.table(sample(), zh)
    expect(columns).toHaveLength(3)
    expect(rows).toHaveLength(10)
    expect(rows[0]?.slice(0, 2)).toEqual(['企呼枣应', '受理企业诉求'])
    expect(services.text).toBeUndefined()
    expect(services.facts(sample(), zh)).toEqual([])
  })
})

describe('services’ pages', () => {
  const rooms = [
    [1920, 1080],
    [3840, 1080],
    [1080, 1920],
    [1024, 768],
    [360, 800],
  ] as const

  it('hold every figure once, in order', () => {
    for (const [width, height] of rooms)
      for (const counts of [[1], [12], [3, 3, 2, 2], [1, 12, 5, 4, 9, 1], [50]]) {
        const { groups } = platforms(...counts)
        const pages = servicePages(groups, roomOf(width, height))
        const whole = counts.reduce((sum, count) => sum + count, 0)
        expect(pages.map(({ from }) => from)).toEqual([0, ...pages.slice(0, -1).map(({ to }) => to)])
        expect(pages.at(-1)?.to).toBe(whole)
        expect(pages.every(({ from, to }) => to > from)).toBe(true)
      }
  })

  it('keep a platform whole that fits a page', () => {
    const { groups } = platforms(8, 8, 8)
    const room = roomOf(1920, 1080)
    const starts = servicePages(groups, room).map(({ from }) => from)
    expect(starts.length).toBeGreaterThan(1)
    expect(starts.every((from) => from % 8 === 0)).toBe(true)
  })

  it('show the sample city on one page of a wall', () => {
    for (const [width, height] of rooms.slice(0, 4))
      expect(services.pages(sample(), roomOf(width, height), zh)).toHaveLength(1)
  })

  it('share the figures of a platform out evenly over its lines', () => {
    const { groups } = platforms(6)
    const columns = columnsOf(groups, roomOf(1920, 1080))
    const [block] = blocksOf(groups, page, columns)
    expect(block?.lines.map((line) => line.length)).toEqual([3, 3])
  })
})

describe('services’ layout', () => {
  it('is a list of terms and figures by platform, with ids and raw values', () => {
    const wrapper = onStage(Services, { figures: sample(), page })
    expect(wrapper.findAll('h2').map((heading) => heading.text())).toEqual([
      '企呼枣应',
      '普惠金融服务中心',
      '项目专员',
      '政务服务',
    ])
    expect(wrapper.findAll('dl dt')).toHaveLength(10)
    expect(figuresIn(wrapper)).toMatchObject({
      'service.企呼枣应.受理企业诉求': '8135',
      'service.普惠金融服务中心.协调融资': '120',
    })
    expect(wrapper.text()).toContain('120.0亿元')
  })

  it('shows what is not published as such, and names as text', () => {
    const wrapper = onStage(Services, { figures: figuresOf(service('<b>台</b>', '<i>名</i>', null)), page })
    expect(wrapper.text()).toContain('未公布')
    expect(wrapper.text()).toContain('<i>名</i>')
    expect(wrapper.find('i').exists()).toBe(false)
  })

  it('shows the figures of its page only', () => {
    const wrapper = onStage(Services, { figures: sample(), page: { ...page, from: 2, to: 4 } })
    expect(wrapper.findAll('dd')).toHaveLength(2)
    expect(wrapper.findAll('h2')).toHaveLength(2)
  })
})
