import { describe, expect, it } from 'vitest'
import { isAbsent, type Figure, type Maybe } from '@/core/figures/figure'
import { indicatorFigures } from '@/core/figures/indicators'
import { openFigures } from '@/core/figures/open-figures'
import { pipelineFigures } from '@/core/figures/pipeline'
import { projectFigures } from '@/core/figures/projects'
import { sourceOf, type Source } from '@/core/figures/catalogue'
import { stageFlow } from '@/core/figures/stage-flow'
import { laggardsTogether } from '@/core/figures/laggards'
import { projectHistory } from '@/core/figures/subjects'
import { districtFigures, groupFigures } from '@/core/figures/groups'
import { districtCount } from '@/core/figures/district-counts'
import { indicatorLeads } from '@/core/figures/indicator-leads'
import { editionAt } from '@/core/publication/contract'
import { sampleCity } from '../../scenes/setup'

const city = sampleCity()
const AT = '2021Q3'
const edition = editionAt(city, AT)!
const source = (id: string): Source => {
  const found = sourceOf(city, AT, id)
  if (!found) throw new Error(`no source of ${id}`)
  return found
}
const sumIn = ({ columns, sums }: Source, column: string) =>
  sums[columns.findIndex((each) => each === column)] ?? null
const known = (figures: readonly Maybe<unknown>[]) =>
  figures.filter((figure): figure is Figure => !isAbsent(figure) && typeof figure.value === 'number')

describe('where a figure comes from', () => {
  const open = known(openFigures(city, AT).figures)

  it.each(['total', 'plan', 'completed'])('the rows of every open %s add up to it', (what) => {
    const asked = open.filter(({ id }) => id.endsWith(`.${what}`))
    expect(asked.length).toBeGreaterThan(8)
    for (const { id, value } of asked) expect([id, sumIn(source(id), what)]).toEqual([id, value])
  })

  it('the rows of every open ratio give it by their sums', () => {
    for (const { id, value } of open.filter((figure) => figure.id.endsWith('.ratio'))) {
      const found = source(id)
      expect(sumIn(found, 'completed')! / sumIn(found, 'plan')!).toBe(value)
    }
  })

  it('the rows of every open count are as many', () => {
    for (const { id, value } of open.filter((figure) => figure.id.endsWith('.count')))
      expect([id, source(id).rows.length]).toEqual([id, value])
  })

  it('the rows of every quarter’s investment, and of its change, add up to it', () => {
    for (const { id, value } of open.filter((figure) => figure.id.endsWith('.quarter')))
      expect([id, sumIn(source(id), 'quarter')]).toEqual([id, value])
    const { quarterChange } = groupFigures(city, AT, 'city')
    const found = source('city.quarter-change')
    expect(isAbsent(quarterChange) ? null : quarterChange.value).toBe(
      sumIn(found, 'quarter')! - sumIn(found, 'quarter-before')!,
    )
  })

  it('rows whose amounts are not published are there, and not counted', () => {
    const publications = city.map((each) =>
      each.period === AT
        ? { ...each, projects: each.projects.map((row, at) => (at === 0 ? { ...row, planYuan: null } : row)) }
        : each,
    )
    const found = sourceOf(publications, AT, 'city.ratio')
    expect(found?.rows.filter(({ counted }) => !counted)).toHaveLength(
      edition.projects.slice(1).filter((row) => row.planYuan === null || row.completedYuan === null).length +
        1,
    )
  })

  it('ranks come from the scores of the districts ranked together', () => {
    const found = source('district.370481.rank-change')
    expect(found).toMatchObject({
      kind: 'district',
      columns: ['score', 'rank', 'rank-before'],
      before: '2021Q2',
    })
    expect(found.speaks).toEqual({ of: 'district', name: '滕州市', level: null })
  })

  it('a project’s figures come from its own row', () => {
    for (const { project, ratio } of projectFigures(edition).slice(0, 20))
      expect(source(ratio.id)).toMatchObject({
        rows: [{ id: project.id, values: [project.planYuan, project.completedYuan] }],
      })
    const [first] = edition.projects
    const last = projectHistory(city, AT, first!.id).at(-1)!.inQuarter
    if (!isAbsent(last)) expect(sumIn(source(last.id), 'quarter')).toBe(last.value)
  })

  it('counts of stages and of movements come from as many projects', () => {
    const flow = stageFlow(city, AT)
    const counts = [
      ...flow.now.map(({ count }) => count),
      flow.moved,
      flow.entered,
      flow.left,
      ...flow.parts.map(({ count }) => count),
      ...flow.arrivals.map(({ arrived }) => arrived),
    ]
    expect(counts.length).toBeGreaterThan(6)
    for (const { id, value } of counts) expect([id, source(id).rows.length]).toEqual([id, value])
  })

  it('so do laggards and completed plans', () => {
    const { count, warned, furthest } = laggardsTogether(edition)
    for (const { id, value } of [count, warned, furthest])
      expect([id, source(id).rows.length]).toEqual([id, value])
    expect(warned.value).toBeLessThan(count.value)
    expect(source('projects.plan-reached').rows.length).toBeGreaterThan(0)
  })

  it('indicators come from all districts’ values, the library from its rows', () => {
    const [indicator] = indicatorFigures(edition)
    expect(source(indicator!.cells[0]!.value.id).rows).toHaveLength(edition.districts.length)
    const library = pipelineFigures(edition)!
    for (const figure of known([
      library.total,
      ...library.fields.map(({ total }) => total),
      ...library.districts.map(({ total }) => total),
    ]))
      expect([figure.id, sumIn(source(figure.id), 'total')]).toEqual([figure.id, figure.value])
  })

  it.each([
    'completion.rated',
    'completion.ahead',
    'completion.behind',
    'quarterly.up',
    'quarterly.down',
  ] as const)('the count %s comes from as many districts, with what they are counted by', (which) => {
    for (const { period } of city) {
      const count = districtCount(which, districtFigures(city, period))
      const found = sourceOf(city, period, count.id)
      expect(found).toMatchObject({ kind: 'district', speaks: { of: 'city' } })
      expect(found?.rows).toHaveLength(count.value)
      for (const { values } of found?.rows ?? []) expect(values).toHaveLength(found?.columns.length ?? 0)
    }
  })

  it('of districts that completed more than before, the rows tell both quarters', () => {
    const found = source('quarterly.up.count')
    for (const { values } of found.rows) expect(values[0]).toBeGreaterThan(values[1]!)
  })

  it('how often a district is best comes from the indicators in which it is first', () => {
    for (const { leads } of indicatorLeads(indicatorFigures(edition))) {
      const found = source(leads.id)
      expect([leads.id, found.rows.length]).toEqual([leads.id, leads.value])
      for (const { values } of found.rows) expect(values[1]).toBe(1)
    }
  })

  it('a figure of another period comes from that period’s rows', () => {
    const then = editionAt(city, '2021Q2')!
    expect(source('city.count@2021Q2')).toMatchObject({ period: '2021Q2' })
    expect(source('city.count@2021Q2').rows).toHaveLength(then.projects.length)
    expect(sourceOf(city, AT, 'city.count@1999Q1')).toBeNull()
  })

  it('what was published as it stands has no rows', () => {
    expect(source('time-progress').rows).toEqual([])
    expect(source('service.企呼枣应.受理企业诉求').rows).toEqual([])
  })
})
