import { describe, expect, it } from 'vitest'
import { valueOf } from '@/core/figures/figure'
import { laggardIds, laggards, laggardsTogether } from '@/core/figures/laggards'
import { pipelineFigures } from '@/core/figures/pipeline'
import { serviceFigures } from '@/core/figures/services'
import { stageFlow } from '@/core/figures/stage-flow'
import { openFigures, printFigures } from '@/core/figures/open-figures'
import { quarter, row } from './city'

const AT = '2021Q3'

describe('stage movement', () => {
  const before = quarter('2021Q1', [
    row({ id: 'stays', stage: 'new' }),
    row({ id: 'moves', stage: 'new' }),
    row({ id: 'gone', stage: 'continuing' }),
    row({ id: 'unknown', stage: null }),
  ])
  const now = quarter(AT, [
    row({ id: 'stays', stage: 'new' }),
    row({ id: 'moves', stage: 'continuing' }),
    row({ id: 'comes', stage: 'continuing' }),
    row({ id: 'unknown', stage: 'new' }),
  ])

  it('goes by project id between two consecutive published periods', () => {
    const { since, parts, arrivals } = stageFlow([quarter('2020Q4'), before, now], AT)
    expect(since).toBe('2021Q1')
    expect(parts.filter(({ from, to }) => from !== null && to !== null && from !== to)).toMatchObject([
      { from: 'new', to: 'continuing', count: { id: 'stage.new.continuing.moved', value: 1 } },
    ])
    expect(arrivals.map(({ projects }) => projects.map(({ id }) => id))).toEqual([['moves']])
  })
  it('tells the entered and the left apart from those that moved', () => {
    const flow = stageFlow([before, now], AT)
    const came = (from: string | null, to: string | null) =>
      flow.parts.find((part) => part.from === from && part.to === to)?.count.value ?? 0
    const told = flow.now.map(({ stage, count }, at) => [
      stage.id,
      valueOf(flow.before[at]!.count),
      ...[came(null, stage.id), came(stage.id, null), count.value],
    ])
    expect(told).toEqual([
      ['new', 2, 0, 0, 2],
      ['continuing', 1, 1, 1, 2],
    ])
    expect(flow.before[0]?.count.id).toBe('stage.new.count@2021Q1')
  })
  it('has no movement where no earlier period is published', () => {
    const { since, parts, arrivals, entered, left, moved } = stageFlow([now], AT)
    expect([since, parts, arrivals]).toEqual([null, [], []])
    expect([entered, left, moved].map(valueOf)).toEqual([0, 0, 0])
  })
})

describe('laggards', () => {
  const of = (id: string, planYuan: number | null, completedYuan: number | null) =>
    row({ id, planYuan, completedYuan })
  it('are those behind, by points, most first; ties by the larger plan, then by id', () => {
    const edition = quarter(AT, [
      of('on time', 100, 75),
      of('little', 100, 70),
      of('b', 300, 100),
      of('a', 300, 100),
      of('larger', 900, 300),
      of('most', 100, 0),
    ])
    expect(laggardIds(edition)).toEqual(['most', 'larger', 'a', 'b', 'little'])
    expect(laggardsTogether(edition).count).toMatchObject({ value: 5 })
    expect(laggards(edition, 2).map(({ project }) => project.id)).toEqual(['most', 'larger'])
  })
  it('have both amounts known and a plan above 0', () => {
    const edition = quarter(AT, [of('no plan', null, 0), of('not told', 100, null), of('zero', 0, 0)])
    expect(laggardsTogether(edition).count).toMatchObject({ id: 'laggards.count', value: 0 })
  })
})

describe('the library of projects', () => {
  const library = (pipeline: Parameters<typeof quarter>[2]) => pipelineFigures(quarter(AT, [], pipeline))
  it('adds up by field and district over what is known', () => {
    const figures = library({
      pipeline: [
        { field: '装备', district: 'zzgx', projects: 2, totalYuan: 5 },
        { field: '医药', district: null, projects: 4, totalYuan: null },
        { field: '装备', district: '370481', projects: null, totalYuan: 7 },
      ],
    })
    expect(figures?.count).toMatchObject({ id: 'pipeline.count', value: 6, leftOut: 1 })
    expect(figures?.total).toMatchObject({ id: 'pipeline.total', value: 12, leftOut: 1 })
    expect(figures?.fields.map(({ field, count }) => [field, valueOf(count)])).toEqual([
      ['装备', 2],
      ['医药', 4],
    ])
    expect(figures?.fields[0]?.districts.map(({ count }) => count.id)).toEqual([
      'pipeline.装备.370481.count',
      'pipeline.装备.zzgx.count',
    ])
    expect(figures?.fields[1]?.total).toMatchObject({ absent: 'not-published' })
    expect(figures?.districts.map(({ district }) => district?.id ?? null)).toEqual(['370481', 'zzgx', null])
  })
  it('that is empty is none', () => expect(library({ pipeline: [] })).toBeNull())
})

describe('services', () => {
  it('are as published, by platform', () => {
    const services = [
      { group: '企呼枣应', name: '受理', value: 8135, unit: '件', decimals: 0 },
      { group: '普惠金融', name: '注册', value: null, unit: null, decimals: 0 },
      { group: '企呼枣应', name: '满意', value: 98.2, unit: '%', decimals: 1 },
    ]
    const groups = serviceFigures(quarter(AT, [], { services }))
    expect(groups.map(({ group, figures }) => [group, figures.map(({ name }) => name)])).toEqual([
      ['企呼枣应', ['受理', '满意']],
      ['普惠金融', ['注册']],
    ])
    expect(groups[0]?.figures[1]?.value).toMatchObject({ value: 98.2, format: { decimals: 1, suffix: '%' } })
    expect(groups[1]?.figures[0]?.value).toMatchObject({ absent: 'not-published' })
  })
})

describe('open figures', () => {
  const publications = [quarter(AT, [row({ id: 'P1', planYuan: 100, completedYuan: 0 })])]
  it('are printed with value, unit and text, or the code of their absence', () => {
    const printed = printFigures(openFigures(publications, AT), ({ id }) => `<${id}>`)
    expect(printed.figures['city.plan']).toEqual({ value: 100, unit: 'yuan', text: '<city.plan>' })
    expect(printed.figures['city.quarter']).toEqual({ absent: 'no-previous-period' })
    expect(printed).toMatchObject({ period: AT, revision: 1, laggards: ['P1'] })
  })
  it('name each figure once', () => {
    const ids = openFigures(publications, AT).figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('name the first ten laggards', () => {
    const many = Array.from({ length: 12 }, (_, at) => row({ planYuan: 100, completedYuan: at }))
    expect(openFigures([quarter(AT, many)], AT).laggards).toHaveLength(10)
  })
})
