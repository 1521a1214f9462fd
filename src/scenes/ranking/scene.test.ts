// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { boardOf } from './board'
import { writeChange } from './change'
import { figures as rankingFigures, type RankingFigures } from './figures'
import { scene as ranking } from './scene'
import Ranking from './Layout.vue'
import { pointedAt, storyOf } from './story'
import { plain } from '@/core/i18n/say'
import { FOUR, scored, unassessed, WITH_ZONE } from '#tests/scenes/assessed-city'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const figuresOf = (...editions: Edition[]): RankingFigures => shown(rankingFigures(editions, at))
const between = (before: readonly (number | null)[], now: readonly (number | null)[], districts = FOUR) =>
  figuresOf(scored('2021Q2', before, districts), scored(at, now, districts))
const said = (figures: RankingFigures) => plain(ranking.finding(figures, zh))
const page = { from: 0, to: 99, characters: 0 }

describe('the ranking is left out', () => {
  it('where the period has no assessment, or one without results', () => {
    expect(rankingFigures([unassessed(at)], at)).toEqual({ leftOut: 'scenes.left-out.no-assessment' })
    expect(rankingFigures([scored(at, [])], at)).toEqual({ leftOut: 'scenes.left-out.no-assessment' })
    expect(rankingFigures([], at)).toEqual({ leftOut: 'scenes.left-out.no-assessment' })
  })
})

describe('the ranking’s finding', () => {
  it.each([
    ['one rose most', [90, 80, 70, 60], [90, 80, 60, 85], 'A区位居第一；D区上升2位，进步最大'],
    ['it rose to the first rank', [90, 80, 70, 60], [80, 70, 60, 90], 'D区上升3位，跃居第一，进步最大'],
    ['two rose most', [90, 80, 70, 60], [80, 90, 60, 70], 'B区位居第一；B区、D区均上升1位，进步最大'],
    ['three rose most', [90, 80, 70, 60], [60, 90, 80, 70], 'B区位居第一；3个区(市)均上升1位，进步最大'],
    ['none rose, one fell', [90, 90, 70, 60], [90, 80, 70, 60], 'A区位居第一；B区下降1位，降幅最大'],
    ['none rose, two fell', [90, 90, 90, 60], [90, 80, 80, 60], 'A区位居第一；B区、C区均下降1位，降幅最大'],
    [
      'none rose, three fell',
      [90, 90, 90, 90],
      [90, 80, 80, 80],
      'A区位居第一；3个区(市)均下降1位，降幅最大',
    ],
    ['none moved', [90, 80, 70, 60], [91, 81, 71, 61], 'A区位居第一；位次均未变化'],
    ['none moved, one is new', [90, 80, 70], [91, 81, 71, 61], 'A区位居第一；此前参评的位次均未变化'],
    [
      'two share the first rank',
      [90, 80, 70, 60],
      [90, 90, 60, 70],
      'A区、B区并列第一；B区、D区均上升1位，进步最大',
    ],
    [
      'three share the first rank',
      [90, 80, 70, 60],
      [90, 90, 90, 70],
      '3个区(市)并列第一；C区上升2位，进步最大',
    ],
    ['none was published', [90, 80, 70, 60], [null, null, null, null], '2021年第三季度考核名次尚未公布'],
  ])('when %s', (_, before, now, sentence) => {
    expect(said(between(before, now))).toBe(sentence)
  })

  it('tells the score where no earlier period has an assessment', () => {
    expect(said(figuresOf(unassessed('2021Q2'), scored(at, [95.71, 90])))).toBe('A区以95.71分位居第一')
    expect(said(figuresOf(scored(at, [90, 90])))).toBe('A区、B区并列第一')
  })

  it('names the group where several are ranked apart', () => {
    expect(said(between([90, 80, 70, 60, 50], [80, 90, 70, 60, 99], WITH_ZONE))).toBe(
      'B区上升1位，跃居区(市)第一，进步最大',
    )
    expect(said(between([90, 80, 70, 60, 50], [90, 90, 60, 70, 99], WITH_ZONE))).toBe(
      'A区、B区并列区(市)第一；B区、D区均上升1位，进步最大',
    )
  })

  it('is said in English too, singular and plural', () => {
    const sentence = (figures: RankingFigures) => plain(ranking.finding(figures, en))
    expect(sentence(between([90, 80, 70, 60], [90, 80, 60, 85]))).toBe(
      'A区 ranks first; D区 rose 2 places, the most of all',
    )
    expect(sentence(between([90, 90, 70, 60], [90, 80, 70, 60]))).toContain(
      'B区 fell 1 place, the most of all',
    )
  })

  it('cuts a name of 500 characters', () => {
    const long = FOUR.map((district) => ({ ...district, name: '长'.repeat(500) }))
    expect([...said(between([90, 80], [90, 80], long))].length).toBeLessThan(40)
  })

  it('points at the mover, at the leader where none moved most alone, at nobody in a tie', () => {
    const told = (figures: RankingFigures) => pointedAt(storyOf(figures.ranking))
    expect(told(between([90, 80, 70, 60], [90, 80, 60, 85]))).toBe('D')
    expect(told(between([90, 80, 70, 60], [91, 81, 71, 61]))).toBe('A')
    expect(told(between([90, 80, 70, 60], [80, 90, 60, 70]))).toBeNull()
  })
})

describe('the board', () => {
  const slots = (figures: RankingFigures) =>
    boardOf(figures.ranking.rows).slots.map(({ row, before, now }) => [row.district.id, before, now])

  it('moves every district from its place before to its place now', () => {
    expect(slots(between([90, 80, 70, 60], [90, 80, 60, 85]))).toEqual([
      ['A', 0, 0],
      ['D', 3, 1],
      ['B', 1, 2],
      ['C', 2, 3],
    ])
  })

  it('lets a newcomer come from behind, and one no longer ranked go to the end', () => {
    expect(slots(between([90, 80, 70], [90, null, 60, 85]))).toEqual([
      ['A', 0, 0],
      ['D', 3, 1],
      ['C', 2, 2],
      ['B', 1, 3],
    ])
  })

  it('gives each group a block of its own, under its name', () => {
    const { headings, slots, rows } = boardOf(
      between([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], WITH_ZONE).ranking.rows,
    )
    expect(headings.map(({ group }) => group)).toEqual(['district', 'functional-zone'])
    expect(slots.at(-1)?.now).toBeGreaterThan((slots.at(-2)?.now ?? 0) + 1)
    expect(rows).toBeCloseTo(6.4)
  })
})

describe('the ranking’s table, facts and pages', () => {
  it('holds rank, score, change and what stood before of every district', () => {
    const { columns, rows } = ranking.table(between([90, 80, 70, 60], [90, 80, 60, null]), zh)
    expect(columns.map(({ id }) => id)).toEqual([
      'district',
      'rank',
      'score',
      'change',
      'rank-before',
      'score-before',
    ])
    expect(rows).toHaveLength(4)
    expect(rows[3]?.[0]).toBe('D区')
    expect(rows[3]?.[2]).toMatchObject({ absent: 'not-published' })
  })

  it('has for facts the first, the last and the largest change', () => {
    const facts = ranking.facts(between([90, 80, 70, 60], [90, 80, 60, 85]), zh)
    expect(facts.map(({ figure }) => figure.id)).toEqual([
      'district.A.score',
      'district.C.score',
      'district.D.rank-change',
    ])
  })

  it('keeps seven districts on one page of every shape, and shares thirty out evenly', () => {
    const sample = shown(rankingFigures(sampleCity(), at))
    for (const [width, height] of [
      [1920, 1080],
      [3840, 1080],
      [1080, 1920],
      [1024, 768],
      [360, 800],
    ] as const)
      expect(ranking.pages(sample, roomOf(width, height), zh)).toHaveLength(1)
    const many = Array.from({ length: 30 }, (_, place) => ({
      id: `X${place}`,
      name: `${place}区`,
      group: 'district',
    }))
    const pages = ranking.pages(
      figuresOf(
        scored(
          at,
          many.map((_, place) => 90 - place),
          many,
        ),
      ),
      roomOf(1920, 1080),
      zh,
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(30)
    expect(
      Math.max(...pages.map(({ from, to }) => to - from)) -
        Math.min(...pages.map(({ from, to }) => to - from)),
    ).toBeLessThan(2)
  })
})

describe('a change of rank', () => {
  it('is written with a sign, in words where there is none', () => {
    const change = (value: number) =>
      ({ id: 'x', value, unit: 'rank-change', formula: 'rank-change', leftOut: 0 }) as const
    expect(writeChange(change(3), zh).text).toBe('▲ 3位')
    expect(writeChange(change(-1), zh).text).toBe('▼ 1位')
    expect(writeChange(change(0), zh).text).toBe('持平')
    expect(writeChange({ id: 'x', unit: 'rank-change', absent: 'not-ranked-before' }, zh).text).toBe('新')
  })
})

describe('the ranking’s drawing', () => {
  const sample = shown(rankingFigures(sampleCity(), at))

  it('says names, scores and changes itself where it stands alone', () => {
    const look = alone()
    const svg = svgOf(ranking.chart(sample, look, page), look)
    for (const text of ['滕州市', '95.71', '▲ 3位', '85', '○ 2021Q2 ● 2021Q3']) expect(svg).toContain(text)
  })

  it('has room for what the dots mean in the widest type, whatever the sizes', () => {
    for (const [table, axis] of [
      [15, 13],
      [22, 22],
      [13, 16],
    ] as const) {
      const look = alone({ type: { body: 16, table, axis, footer: 12, finding: 24, hero: 60 }, width: 760 })
      const { grid } = ranking.chart(sample, look, page) as unknown as { grid: { left: number } }
      // A digit of the widest is 0.7 of the type's size, a circle the whole of it.
      expect(grid.left).toBeGreaterThan((15 * 0.66 + 2 * 0.9) * axis)
    }
  })

  it('leaves names and numbers to the layout beside it', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(ranking.chart(sample, look, page), look)).not.toContain('滕州市')
  })

  it('keeps series and points from before to now, so that they move', () => {
    const points = (moment: 'before' | 'now') => {
      const { series } = ranking.chart(sample, alone({ moment }), page) as unknown as {
        series: { id: string; data: unknown[] }[]
      }
      return Object.fromEntries(series.map(({ id, data }) => [id, data.length]))
    }
    expect(points('before')).toEqual(points('now'))
  })

  it('draws newcomers, the unranked, groups and names of all kinds', () => {
    const odd = WITH_ZONE.map((district, place) => ({
      ...district,
      name: ['<b>', '😀'.repeat(250), 'منطقة', '区', 'Z'][place] ?? '',
    }))
    for (const figures of [
      between([90, 80, null], [null, 80, 60, 85, 70], odd),
      figuresOf(scored(at, [90], odd)),
      figuresOf(scored(at, [null, null], odd)),
    ])
      for (const moment of ['before', 'now'] as const)
        svgOf(ranking.chart(figures, alone({ moment }), page), alone())
  })
})

describe('the ranking’s layout', () => {
  it('shows every district’s rank, score and change with their ids and raw values', () => {
    const figures = between([90, 80, 70, 60], [90, 80, 60.25, null])
    const wrapper = onStage(Ranking, { figures, page })
    expect(figuresIn(wrapper)).toMatchObject({
      'district.A.rank': '1',
      'district.A.score': '90',
      'district.C.score': '60.25',
      'district.C.rank-change': '0',
      'district.D.score': '',
    })
    expect(wrapper.text()).toContain('未公布')
    expect(wrapper.text()).toContain('持平')
  })

  it('shows names as text', () => {
    const odd = FOUR.map((district) => ({ ...district, name: '<b>名</b>' }))
    const wrapper = onStage(Ranking, { figures: between([90, 80], [90, 80], odd), page })
    expect(wrapper.find('b').exists()).toBe(false)
    expect(wrapper.text()).toContain('<b>名</b>')
  })

  it('shows groups under their names, and only where there are several', () => {
    const headings = (figures: RankingFigures) =>
      onStage(Ranking, { figures, page })
        .findAll('.heading')
        .map((one) => one.text())
    expect(headings(between([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], WITH_ZONE))).toEqual(['区(市)', '功能区'])
    expect(headings(between([1, 2, 3, 4], [1, 2, 3, 4]))).toEqual([])
  })
})
