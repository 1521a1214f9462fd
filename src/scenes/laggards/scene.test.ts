// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition, Project } from '@/core/publication/contract'
import { figures as laggardsFigures } from './figures'
import { scene as laggards } from './scene'
import Laggards from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { edition, project } from '#tests/core/publication/small-city'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const PLAN = 100_000_000

const cityOf = (...rows: (Partial<Project> & { share: number })[]): Edition =>
  edition({
    projects: rows.map(({ share, ...row }, index) =>
      project({ id: `P${index}`, planYuan: PLAN, completedYuan: Math.round(share * PLAN), ...row }),
    ),
  })
const figuresOf = (city: Edition) => shown(laggardsFigures([city], at))
const findings = (city: Edition) => [zh, en].map((say) => plain(laggards.finding(figuresOf(city), say)))
const sample = shown(laggardsFigures(sampleCity(), at))
const whole = { from: 0, to: 5, characters: 1 }

describe('the finding', () => {
  it('of one laggard names it', () => {
    expect(findings(cityOf({ share: 0.5, name: '甲桥' }, { share: 1 }))).toEqual([
      '仅甲桥落后序时进度，差25.0个百分点',
      'Only 甲桥 is behind time, by 25.0\u00a0points',
    ])
  })

  it('of several names the furthest, in the tone of its light', () => {
    const city = cityOf({ share: 0.5, name: '甲桥' }, { share: 0.7, name: '乙路' })
    expect(findings(city)).toEqual([
      '2个项目落后序时进度，甲桥落后最多，差25.0个百分点',
      '2 projects are behind time; 甲桥 most, by 25.0\u00a0points',
    ])
    expect(laggards.finding(figuresOf(city), zh)).toContainEqual(expect.objectContaining({ tone: 'red' }))
    const commended = cityOf({ share: 0.5, light: 'blue' })
    expect(laggards.finding(figuresOf(commended), zh)).not.toContainEqual(
      expect.objectContaining({ tone: 'blue' }),
    )
  })

  it('of several equally far counts them', () => {
    expect(findings(cityOf({ share: 0.5 }, { share: 0.5 }, { share: 0.7 }))).toEqual([
      '3个项目落后序时进度，其中2个并列最多，均差25.0个百分点',
      '3 projects are behind time, 2 of them most, each by 25.0\u00a0points',
    ])
    expect(findings(cityOf({ share: 0.5 }, { share: 0.5 }))).toEqual([
      '2个项目落后序时进度，均差25.0个百分点',
      '2 projects are behind time, each by 25.0\u00a0points',
    ])
  })

  it('cuts a long name', () => {
    const [chinese = ''] = findings(cityOf({ share: 0.5, name: '很'.repeat(500) }, { share: 0.6 }))
    expect([...chinese].length).toBeLessThan(45)
  })

  it('of the sample city counts 29', () => {
    expect(plain(laggards.finding(sample, zh))).toMatch(/^29个项目落后序时进度，/)
  })
})

describe('the rows', () => {
  it('are left out where nothing is behind', () => {
    expect(laggardsFigures([cityOf({ share: 0.75 }, { share: 2 })], at)).toEqual({
      leftOut: 'scenes.left-out.no-laggards',
    })
  })

  it('stand furthest first, ties by the larger plan', () => {
    const city = cityOf(
      { share: 0.5, name: '小' },
      { share: 0, name: '大', planYuan: 2 * PLAN, completedYuan: PLAN },
      { share: 0.1, name: '最远' },
    )
    expect(laggards.table(figuresOf(city), zh).rows.map(([name]) => name)).toEqual(['最远', '大', '小'])
  })

  it('say 未公布 where unit, problem and remedy are not told', () => {
    const [row] = laggards.table(figuresOf(cityOf({ share: 0.1, unit: null })), zh).rows
    expect([row?.[2], row?.[8], row?.[9]]).toEqual(['未公布', '未公布', '未公布'])
  })

  it('of very many are only the furthest, and the subject says so', () => {
    const many = figuresOf(cityOf(...Array.from({ length: 500 }, (_, index) => ({ share: index / 1000 }))))
    expect(many.rows).toHaveLength(60)
    expect(many.together.count.value).toBe(500)
    expect(laggards.subject(many, zh)).toBe('2021年前三季度 · 落后序时进度最多的60个项目')
    expect(laggards.subject(sample, zh)).not.toContain('60')
  })

  it('cross from a worker as they are', () => {
    expect(structuredClone(sample)).toEqual(sample)
  })
})

it('counts the warned ones and sums up all, as published lights and amounts say', () => {
  const { together } = figuresOf(cityOf({ share: 0.5 }, { share: 0.7 }, { share: 0.1, light: 'yellow' }))
  expect(together).toMatchObject({
    count: { id: 'laggards.count', value: 3 },
    warned: { value: 1 },
    furthest: { value: 1 },
  })
  expect(together.ratio).toMatchObject({ value: expect.closeTo(1.3 / 3, 12) as number })
})

describe('the pages', () => {
  it('hold four to six rows on a usual screen, and every laggard once', () => {
    const pages = laggards.pages(sample, roomOf(1920, 1080), zh)
    for (const { from, to } of pages) {
      expect(to - from).toBeGreaterThanOrEqual(4)
      expect(to - from).toBeLessThanOrEqual(6)
    }
    expect(pages.at(-1)?.to).toBe(29)
  })

  it('are never empty, and at least one row high', () => {
    for (const [width, height] of [
      [360, 800],
      [1080, 1920],
      [3840, 1080],
      [5760, 1080],
      [1024, 768],
    ] as const)
      for (const { from, to } of laggards.pages(sample, roomOf(width, height), en))
        expect(to).toBeGreaterThan(from)
  })
})

describe('the drawing on its own', () => {
  it('writes names and points, and draws the page only', () => {
    const look = alone()
    const svg = svgOf(laggards.chart(sample, look, whole), look)
    const [worst] = sample.rows
    expect(svg).toContain(worst?.project.name)
    expect(svg).toContain('>75.0个百分点<')
    expect(svg).toContain('>序时进度 75.0%<')
    expect(svg).not.toContain(sample.rows[5]?.project.name)
  })

  it('has bars that end at what was due, in the colours of the lights', () => {
    const city = cityOf({ share: 0.5 }, { share: 0.7 })
    const option = laggards.chart(figuresOf(city), alone(), whole) as unknown as {
      xAxis: { min: number; max: number }
      series: { data: { value: number; itemStyle?: { color: string } }[] }[]
    }
    expect(option.xAxis).toMatchObject({ min: 0, max: 0.75 })
    const [done, behind] = option.series.map(({ data }) => data.map(({ value }) => value))
    expect(done?.map((value, index) => value + (behind?.[index] ?? 0))).toEqual([
      expect.closeTo(0.75, 12),
      expect.closeTo(0.75, 12),
    ])
    const colours = option.series[1]?.data.map(({ itemStyle }) => itemStyle?.color)
    expect(colours).toEqual([alone().theme.lights.red, alone().theme.lights.yellow])
  })

  it('writes nothing beside a layout that does', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(laggards.chart(sample, look, whole), look)).not.toContain('<text')
  })
})

describe('the layout', () => {
  it('tells of every laggard how far, whose, why and what is done, each figure with its raw value', () => {
    const wrapper = onStage(Laggards, { figures: sample, page: whole })
    const [worst] = sample.rows
    if (!worst || !('value' in worst.points)) throw new Error('no laggard')
    const { project: row } = worst
    expect(wrapper.findAll('.rows tr')).toHaveLength(5)
    const text = wrapper.find('.rows tr').text()
    for (const part of [row.name, row.unit, row.problem, row.remedy]) expect(text).toContain(part)
    expect(figuresIn(wrapper)).toMatchObject({
      [`project.${row.id}.points`]: String(worst.points.value),
      [`project.${row.id}.plan`]: String(row.planYuan),
      [`project.${row.id}.completed`]: String(row.completedYuan),
      'time-progress': '0.75',
    })
  })

  it('says 未公布 for problem and remedy, and shows markup as text', () => {
    const figures = figuresOf(cityOf({ share: 0, name: '<b>甲</b>', unit: null }))
    const wrapper = onStage(Laggards, { figures, page: { ...whole, to: 1 } })
    expect(wrapper.find('b').exists()).toBe(false)
    expect(
      wrapper
        .find('.rows')
        .text()
        .match(/未公布/g),
    ).toHaveLength(3)
  })
})
