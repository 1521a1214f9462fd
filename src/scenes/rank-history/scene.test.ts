// @in-window
import { describe, expect, it } from 'vitest'
import type { District, Edition } from '@/core/publication/contract'
import { lanesOf } from './lanes'
import { figures as rankHistoryFigures, type RankHistoryFigures } from './figures'
import { scene as rankHistory } from './scene'
import RankHistory from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { FOUR, scored, unassessed, WITH_ZONE } from '#tests/scenes/assessed-city'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 4, characters: 0 }
const figuresOf = (...editions: Edition[]): RankHistoryFigures => shown(rankHistoryFigures(editions, at))
const between = (
  first: readonly (number | null)[],
  now: readonly (number | null)[],
  districts: readonly District[] = FOUR,
) => figuresOf(scored('2020Q4', first, districts), scored(at, now, districts))
const said = (figures: RankHistoryFigures, say = zh) => plain(rankHistory.finding(figures, say))
const sample = () => shown(rankHistoryFigures(sampleCity(), at))

describe('the history of ranks is left out', () => {
  it('where the period has no assessment', () => {
    expect(rankHistoryFigures([scored('2021Q2', [1, 2]), unassessed(at)], at)).toEqual({
      leftOut: 'scenes.left-out.no-assessment',
    })
  })

  it('where no earlier period has one', () => {
    expect(rankHistoryFigures([unassessed('2021Q2'), scored(at, [1, 2])], at)).toEqual({
      leftOut: 'scenes.left-out.no-history',
    })
  })
})

describe('the finding of the history', () => {
  const since = '2020年第四季度以来，'
  it.each([
    ['one rose most', [90, 80, 70, 60], [90, 80, 60, 85], `${since}D区由第4名升至第2名，升幅最大`],
    ['two rose most', [90, 80, 70, 60], [80, 90, 60, 70], `${since}B区、D区均上升1位，升幅最大`],
    ['three rose most', [90, 80, 70, 60], [60, 90, 80, 70], `${since}3个区(市)均上升1位，升幅最大`],
    ['none rose, one fell', [90, 90, 70, 60], [90, 80, 70, 60], `${since}B区由第1名降至第2名，降幅最大`],
    ['none rose, two fell', [90, 90, 90, 60], [90, 80, 80, 60], `${since}B区、C区均下降1位，降幅最大`],
    ['none rose, three fell', [90, 90, 90, 90], [90, 80, 80, 80], `${since}3个区(市)均下降1位，降幅最大`],
    ['none moved', [90, 80, 70, 60], [91, 81, 71, 61], '各区(市)的位次与2020年第四季度相同'],
    ['one only was ranked at both ends', [90], [80, 70], 'A区仍居第1名，与2020年第四季度相同'],
    ['none was ranked at both ends', [90, 80], [null, null, 70, 60], '与2020年第四季度相比，没有可比的位次'],
  ])('when %s', (_, first, now, sentence) => {
    expect(said(between(first, now))).toBe(sentence)
  })

  it('is said in English too', () => {
    expect(said(between([90, 80, 70, 60], [90, 80, 60, 85]), en)).toBe(
      'Since the fourth quarter of 2020, D区 has risen from 4th to 2nd, the most of all',
    )
  })

  it('begins at the first assessment, not at the first publication', () => {
    const figures = figuresOf(unassessed('2020Q3'), scored('2020Q4', [80, 90]), scored(at, [90, 80]))
    expect(figures.history.periods).toEqual(['2020Q4', '2021Q3'])
  })
})

describe('the lanes of ranks', () => {
  const heights = (figures: RankHistoryFigures) =>
    lanesOf(figures.history).tracks.map((track) => track.heights)

  it('put rank 1 on top and break where a period has no assessment', () => {
    const figures = figuresOf(scored('2020Q4', [90, 80]), unassessed('2021Q1'), scored(at, [80, 90]))
    expect(heights(figures).slice(0, 2)).toEqual([
      [0.5, null, 1.5],
      [1.5, null, 0.5],
    ])
  })

  it('draw districts that share a rank one under the other, before the next rank', () => {
    expect(heights(between([90, 80, 70, 60], [90, 90, 90, 60])).map((one) => one.at(-1))).toEqual([
      0.5, 1, 1.5, 3.5,
    ])
  })

  it('keep names at the lines’ ends apart, those not ranked below all others', () => {
    const { tracks, ranks } = lanesOf(between([90, 80, 70, 60], [null, 90, null, 90]).history)
    const ends = tracks.map(({ end }) => end).toSorted((a, b) => a - b)
    for (const [place, end] of ends.entries())
      if (place > 0) expect(end - (ends[place - 1] ?? 0)).toBeGreaterThanOrEqual(0.5)
    expect(tracks[0]?.end).toBeGreaterThan(Math.max(tracks[1]?.end ?? 9, tracks[3]?.end ?? 9))
    expect(ranks).toBeGreaterThanOrEqual(Math.max(...ends) + 0.5)
  })

  it('give each group of districts its own', () => {
    const { headings, tracks } = lanesOf(
      between([90, 80, 70, 60, 99], [90, 80, 70, 60, 99], WITH_ZONE).history,
    )
    expect(headings.map(({ group }) => group)).toEqual(['district', 'functional-zone'])
    expect(tracks.at(-1)?.end).toBeGreaterThan(tracks[3]?.end ?? 9)
  })

  it('do not carry a rank over from another group', () => {
    const moved = WITH_ZONE.map((district) => ({
      ...district,
      group: district.id === 'Z' ? 'district' : district.group,
    }))
    const figures = figuresOf(
      scored('2020Q4', [90, 80, 70, 60, 99], WITH_ZONE),
      scored(at, [90, 80, 70, 60, 50], moved),
    )
    expect(figures.history.series.at(-1)?.ranks[0]).toMatchObject({ absent: 'not-published' })
  })
})

describe('the table of the history', () => {
  it('has a column a period, and says where there was no assessment', () => {
    const { columns, rows } = rankHistory.table(
      figuresOf(scored('2020Q4', [90, 80]), unassessed('2021Q1'), scored(at, [80, 90])),
      zh,
    )
    expect(columns.map(({ heading }) => heading)).toEqual(['区(市)', '2020Q4', '2021Q1', '2021Q3'])
    expect(rows[0]?.[2]).toBe('未考核')
    expect(rows[0]?.[1]).toMatchObject({ id: 'district.A.rank@2020Q4', value: 1 })
    expect(rows[0]?.[3]).toMatchObject({ id: 'district.A.rank', value: 2 })
    expect(rows[3]?.[3]).toMatchObject({ absent: 'not-published' })
  })

  it('is one page', () => {
    expect(rankHistory.pages(sample(), roomOf(1920, 1080), zh)).toHaveLength(1)
  })

  it('has ranks for facts, each under its district', () => {
    expect(
      rankHistory.facts(sample(), zh).map(({ label, figure }) => [label, 'value' in figure && figure.value]),
    ).toEqual([
      ['滕州市，现居', 1],
      ['台儿庄区，现居', 2],
      ['台儿庄区，2019Q4时居', 6],
    ])
  })
})

describe('the drawing of the history', () => {
  it('says names and ranks itself where it stands alone', () => {
    const look = alone()
    const svg = svgOf(rankHistory.chart(sample(), look, page), look)
    for (const text of ['1  滕州市', '2  台儿庄区', '未考核']) expect(svg).toContain(text)
  })

  it('leaves names to the layout beside it', () => {
    const look = alone({ labels: 'beside', width: 1200, height: 600 })
    expect(svgOf(rankHistory.chart(sample(), look, page), look)).not.toContain('滕州市')
  })

  it('emphasises one district at most', () => {
    const widths = (figures: RankHistoryFigures) => {
      const { series } = rankHistory.chart(figures, alone({ labels: 'beside' }), page) as unknown as {
        series: { lineStyle: { width: number } }[]
      }
      const all = series.map(({ lineStyle }) => lineStyle.width)
      return all.filter((width) => width > Math.min(...all)).length
    }
    expect(widths(sample())).toBe(1)
    expect(widths(between([90, 80, 70, 60], [80, 90, 60, 70]))).toBe(0)
  })

  it('draws forty periods, groups, and districts without a rank', () => {
    const quarters = Array.from(
      { length: 40 },
      (_, place) => `${2011 + Math.floor(place / 4)}Q${(place % 4) + 1}` as '2011Q1',
    )
    const long = quarters.map((period, place) =>
      scored(period, [90 - (place % 7), 85, null, 80, 70], WITH_ZONE),
    )
    const figures = shown(rankHistoryFigures([...long, scored(at, [90, null, 70], WITH_ZONE)], at))
    svgOf(rankHistory.chart(figures, alone(), page), alone())
  })
})

describe('the layout of the history', () => {
  it('shows name and rank at both ends of the lines, with ids and raw values', () => {
    const wrapper = onStage(RankHistory, { figures: between([90, 80, 70], [90, null, 60, 85]), page })
    expect(figuresIn(wrapper)).toMatchObject({
      'district.A.rank@2020Q4': '1',
      'district.A.rank': '1',
      'district.D.rank': '2',
      'district.B.rank': '',
    })
    expect(wrapper.find('.unranked').text()).toBe('未公布B区')
  })
})
