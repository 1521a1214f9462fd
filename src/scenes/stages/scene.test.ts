// @in-window
import { describe, expect, it } from 'vitest'
import { isAbsent } from '@/core/figures/figure'
import type { Edition, Stage } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { figures as stagesFigures } from './figures'
import { placeNodes, placeRibbons, nodesOf, ribbonsOf } from './flow-places'
import { scene as stages } from './scene'
import Stages from './Layout.vue'
import { plain } from '@/core/i18n/say'
import { quarter, row } from '#tests/core/figures/city'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const page = { from: 0, to: 99, characters: 0 }
const STAGES: Stage[] = ['前期', '新开工', '续建', '竣工投产'].map((name, place) => ({
  id: `s${place}`,
  name,
}))
const published = (
  period: Period,
  stagesOfProjects: readonly (number | null)[],
  change: Partial<Edition> = {},
) =>
  quarter(
    period,
    stagesOfProjects.map((place, id) => row({ id: `P${id}`, stage: place === null ? null : `s${place}` })),
    { stages: STAGES, ...change },
  )
const figuresOf = (before: readonly (number | null)[] | null, after: readonly (number | null)[]) =>
  shown(stagesFigures([...(before ? [published('2021Q2', before)] : []), published(at, after)], at))
const said = (before: readonly (number | null)[] | null, after: readonly (number | null)[], say = zh) =>
  plain(stages.finding(figuresOf(before, after), say))
const sample = () => shown(stagesFigures(sampleCity(), at))

describe('stages is left out', () => {
  it('where there are no projects, or none whose stage is published', () => {
    expect(stagesFigures([], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
    expect(stagesFigures([published(at, [])], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
    expect(stagesFigures([published(at, [null, null])], at)).toEqual({ leftOut: 'scenes.left-out.no-stages' })
  })
})

describe('stages’ finding', () => {
  it.each([
    ['to one stage', [0, 0, 2], [1, 1, 2], '第三季度2个项目转入新开工'],
    ['to two stages', [0, 2, 2], [1, 3, 3], '第三季度2个项目转入竣工投产，1个转入新开工'],
    ['as many to two stages: the later first', [0, 2], [1, 3], '第三季度1个项目转入竣工投产，1个转入新开工'],
    [
      'to more stages',
      [0, 1, 2, 2],
      [1, 2, 3, 3],
      '第三季度4个项目转换阶段，其中2个转入竣工投产、1个转入续建',
    ],
    ['nowhere', [0, 1], [0, 1], '第三季度没有项目转换阶段'],
    ['nowhere, but some are new', [0], [0, 1], '第三季度没有项目转换阶段，新列入1个'],
    ['nowhere known: no period before', null, [0, 1, 1], '3个项目中，新开工最多，有2个'],
    ['from unpublished stages', [null], [1], '1个项目均处于新开工阶段'],
    ['nowhere known, two stages equal', null, [0, 1, 1, 0, 2], '5个项目中，前期、新开工最多，各有2个'],
    ['nowhere known, three stages equal', null, [0, 1, 2], '3个项目中，3个阶段同为最多，各有1个'],
    ['nowhere known, one not published', null, [1, 1, 0, null], '3个项目中，新开工最多，有2个'],
  ])('when projects moved %s', (_, before, after, sentence) => {
    expect(said(before, after)).toBe(sentence)
  })

  it('says since when, where the quarter before was not published', () => {
    const figures = shown(stagesFigures([published('2021Q1', [0]), published(at, [1])], at))
    expect(plain(stages.finding(figures, zh))).toBe('自2021年第一季度以来1个项目转入新开工')
  })

  it('is said in English too, singular and plural', () => {
    expect(said([0], [1], en)).toBe('1 project moved to 新开工 in the third quarter')
    expect(said([0, 0, 2], [1, 1, 3], en)).toBe(
      '2 projects moved to 新开工 and 1 to 竣工投产 in the third quarter',
    )
    expect(said([0, 1, 2, 2], [1, 2, 3, 3], en)).toContain('4 projects changed stage in the third quarter: 2')
    expect(said([0], [0], en)).toBe('No project changed its stage in the third quarter')
    expect(said([0], [0, 1], en)).toContain('1 newly listed')
    expect(said(null, [0], en)).toBe('The project is at the stage 前期')
    expect(said(null, [0, 0], en)).toBe('All 2 projects are at the stage 前期')
    expect(said(null, [0, 0, 1], en)).toBe('Of 3 projects, most are at 前期: 2')
    expect(said(null, [0, 1], en)).toContain('前期 and 新开工: 1 each')
    expect(said(null, [0, 1, 2], en)).toContain('3 stages share the most: 1 each')
  })

  it('tells of the sample city what was completed and started', () => {
    expect(plain(stages.finding(sample(), zh))).toBe('第三季度16个项目转入竣工投产，14个转入新开工')
  })
})

describe('stages’ table, facts and pages', () => {
  it('have from which stage the projects of each came, and who left', () => {
    const { columns, rows } = stages.table(figuresOf([0, 0, 1, 1], [0, 1, 1]), zh)
    expect(columns.map(({ id }) => id)).toEqual([
      'stage',
      'now',
      'before',
      'from-s0',
      'from-s1',
      'from-s2',
      'from-s3',
      'entered',
    ])
    const raw = rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? cell : isAbsent(cell) ? cell.absent : cell.value)),
    )
    expect(raw.slice(0, 2)).toEqual([
      ['前期', 1, 2, 1, 0, 0, 0, 0],
      ['新开工', 2, 2, 1, 1, 0, 0, 0],
    ])
    expect(raw[4]).toEqual(['退出', 1, '', 0, 1, 0, 0, ''])
  })

  it('have the counts alone where there is no period before', () => {
    const figures = figuresOf(null, [0, 1])
    expect(stages.table(figures, zh).columns.map(({ id }) => id)).toEqual(['stage', 'now'])
    expect(stages.facts(figures, zh).map(({ figure }) => figure.id)).toEqual(['city.count'])
  })

  it('tell facts of who came and left only where some did', () => {
    expect(stages.facts(figuresOf([0, 0], [0, 1]), zh).map(({ figure }) => figure.id)).toEqual([
      'city.count',
      'stages.moved',
    ])
    expect(stages.facts(sample(), zh).map(({ figure }) => figure.id)).toContain('stages.entered')
  })

  it('fit one page as a flow, several as bars of many stages', () => {
    expect(stages.pages(sample(), roomOf(1080, 1920), zh)).toHaveLength(1)
    const many = Array.from({ length: 40 }, (_, place) => ({ id: `s${place}`, name: `阶段${place}` }))
    const figures = shown(stagesFigures([published('2021Q2', [0]), published(at, [1], { stages: many })], at))
    const pages = stages.pages(figures, roomOf(1920, 1080), zh)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.at(-1)?.to).toBe(40)
    expect(pages.every(({ characters }) => characters > 0)).toBe(true)
  })
})

describe('stages’ drawing', () => {
  it('says quarters, names and counts of both sides where it stands alone', () => {
    const look = alone()
    const svg = svgOf(stages.chart(sample(), look, page), look)
    for (const text of [
      '2021Q2',
      '2021Q3',
      '前期 31个',
      '竣工投产 11个',
      '新列入 3个',
      '前期 17个',
      '竣工投产 27个',
    ])
      expect(svg).toContain(text)
  })

  it('leaves names and counts to the layout beside it', () => {
    const look = alone({ labels: 'beside' })
    expect(svgOf(stages.chart(sample(), look, page), look)).not.toContain('<text')
    const bare = figuresOf(null, [0, 1])
    expect(svgOf(stages.chart(bare, look, page), look)).not.toContain('<text')
  })

  it('is bars with names and counts where there is no period before', () => {
    const look = alone()
    const svg = svgOf(stages.chart(figuresOf(null, [0, 1, 1, null]), look, page), look)
    for (const text of ['前期', '2个', '0个']) expect(svg).toContain(text)
  })

  it('draws empty stages, moves back and forth, projects that all left, and markup as text', () => {
    const look = alone()
    svgOf(stages.chart(figuresOf([0, 1, 3], [1, 0, 3]), look, page), look)
    svgOf(stages.chart(figuresOf([0, 1, null], [null, null, 1]), look, page), look)
    const odd = published(at, [0, 1], { stages: [{ id: 's0', name: '<b>{a|x}</b>' }, ...STAGES.slice(1)] })
    const figures = shown(stagesFigures([published('2021Q2', [1, 0, 2]), odd], at))
    expect(svgOf(stages.chart(figures, look, page), look)).not.toContain('<b>')
  })

  it('stands where the layout puts its labels', () => {
    const { flow } = sample()
    const look = alone({ labels: 'beside', width: 600, height: 700 })
    const svg = svgOf(stages.chart(sample(), look, page), look)
    const nodes = nodesOf(flow, zh)
    const option = stages.chart(sample(), look, page) as unknown as { series: { nodeGap: number }[] }
    const placed = placeNodes(nodes, 700, option.series[0]?.nodeGap ?? 0)
    const drawn = [...svg.matchAll(/d="M([\d.]+) ([\d.]+)(?:l|L)[^"]*Z"/g)].map((match) => Number(match[2]))
    for (const node of placed) expect(drawn.some((top) => Math.abs(top - node.topPx) < 1)).toBe(true)
    for (const { endPx, heightPx } of placeRibbons(ribbonsOf(flow), placed)) {
      expect(heightPx).toBeGreaterThan(0)
      expect(endPx).toBeLessThan(700)
    }
  })
})

describe('stages’ layout', () => {
  it('shows the count at every node, and the largest of those that moved', () => {
    const wrapper = onStage(Stages, { figures: sample(), page })
    const shownFigures = figuresIn(wrapper)
    expect(shownFigures).toMatchObject({
      'stage.preparation.count': '17',
      'stage.completed.count': '27',
      'stage.completed.count@2021Q2': '11',
      'stages.entered': '3',
      'stage.completed.arrived': '16',
      'stage.continuing.completed.moved': '15',
    })
    expect(wrapper.findAll('li').length).toBeGreaterThan(3)
  })

  it('shows bars with counts where there is no period before, and names as text', () => {
    const wrapper = onStage(Stages, { figures: figuresOf(null, [0, 1, 1]), page })
    expect(figuresIn(wrapper)).toEqual({
      'stage.s0.count': '1',
      'stage.s1.count': '2',
      'stage.s2.count': '0',
      'stage.s3.count': '0',
    })
    const odd = figuresOf([0], [1])
    const flow = {
      ...odd.flow,
      now: odd.flow.now.map((one) => ({ ...one, stage: { id: 'x', name: '<i>x</i>' } })),
    }
    expect(
      onStage(Stages, { figures: { ...odd, flow }, page })
        .find('i')
        .exists(),
    ).toBe(false)
  })
})
