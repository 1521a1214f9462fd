import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DISTRICTS } from '#mock/city/districts'
import { sampleEditions } from '#mock/city/editions'
import type { Edition, Project } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition } from '@/core/publication/parse'
import { yearQuarter } from '@/core/publication/period'

const editions = sampleEditions()
const newest = editions.filter(
  ({ period, revision }) => !editions.some((other) => other.period === period && other.revision > revision),
)
const last = editions.at(-1) as Edition
const everyProject = [
  ...new Map(editions.flatMap(({ projects }) => projects).map((row) => [row.id, row])).values(),
]

const sum = (rows: readonly Project[], key: 'planYuan' | 'completedYuan') =>
  rows.reduce((total, row) => total + (row[key] ?? 0), 0)
const bothKnown = (rows: readonly Project[]) =>
  rows.filter(({ planYuan, completedYuan }) => planYuan !== null && completedYuan !== null)
const ratioOf = (rows: readonly Project[]) =>
  sum(bothKnown(rows), 'completedYuan') / sum(bothKnown(rows), 'planYuan')
const ratios = (rows: readonly Project[]) =>
  bothKnown(rows)
    .filter(({ planYuan }) => planYuan !== 0)
    .map((row) => ratioOf([row]))
const isBehind = (row: Project, due: number) =>
  row.planYuan !== null &&
  row.planYuan > 0 &&
  row.completedYuan !== null &&
  row.completedYuan / row.planYuan < due

describe('2021Q3 computes to the published facts', () => {
  it('has 181 projects, 78 of them provincial', () => {
    expect(last.projects).toHaveLength(181)
    expect(last.projects.filter(({ level }) => level === 'provincial')).toHaveLength(78)
  })

  it('has completed 566.2亿元, 123.6% of the plan', () => {
    expect((sum(last.projects, 'completedYuan') / 1e8).toFixed(1)).toBe('566.2')
    expect((ratioOf(last.projects) * 100).toFixed(1)).toBe('123.6')
    expect(last.totals).toEqual({ projects: 181, plan: '458.1亿元', completed: '566.2亿元', ratio: '123.6%' })
  })

  it('has 29 laggards, each with problem, remedy and responsible unit, no two with the same problem', () => {
    const laggards = last.projects.filter((row) => isBehind(row, 0.75))
    expect(laggards).toHaveLength(29)
    expect(laggards.filter(({ problem, remedy, unit }) => !problem || !remedy || !unit)).toEqual([])
    expect(new Set(laggards.map(({ problem }) => problem)).size).toBe(29)
    for (const { problem, remedy } of laggards) {
      expect([...(problem ?? '')].length).toSatisfy((length: number) => length >= 20 && length <= 80)
      expect([...(remedy ?? '')].length).toSatisfy((length: number) => length >= 20 && length <= 80)
    }
    expect(last.projects.filter((row) => row.problem !== null && !isBehind(row, 0.75))).toEqual([])
  })

  it('has a library of 180 projects', () => {
    expect(last.pipeline.reduce((total, { projects }) => total + (projects ?? 0), 0)).toBe(180)
  })

  it('has the figures of the services', () => {
    const value = (group: string, name: string) =>
      last.services.find((row) => row.group === group && row.name === name)
    expect(value('企呼枣应', '受理企业诉求')).toMatchObject({ value: 8135, unit: '件', decimals: 0 })
    expect(value('企呼枣应', '按时办结率')).toMatchObject({ value: 100, unit: '%' })
    expect(value('企呼枣应', '满意率')?.value).toBeGreaterThan(98)
    expect(value('普惠金融服务中心', '注册企业')).toMatchObject({ value: 13000, unit: '户' })
    expect(value('普惠金融服务中心', '协调融资')).toMatchObject({ value: 120, unit: '亿元', decimals: 1 })
  })

  it('has six districts ahead and 山亭区 more than 10 points behind', () => {
    const behind = DISTRICTS.filter(({ id }) => {
      const rows = last.projects.filter(({ districts }) => districts.length === 1 && districts[0] === id)
      return ratioOf(rows) < 0.75
    })
    expect(behind.map(({ name }) => name)).toEqual(['山亭区'])
    const shanting = last.projects.filter(({ districts }) => districts.join() === '370406')
    expect(ratioOf(shanting)).toBeLessThan(0.65)
  })

  it('has ratios from 0 to 300 %', () => {
    const all = ratios(last.projects)
    expect(Math.min(...all)).toBe(0)
    expect(Math.max(...all)).toBeGreaterThan(2.5)
    expect(Math.max(...all)).toBeLessThanOrEqual(3)
  })
})

describe('every edition of the sample city', () => {
  it('covers 2019Q4 to 2021Q3, with 2021Q2 corrected once', () => {
    expect(editions.map(({ period, revision }) => `${period}-r${revision}`)).toEqual([
      '2019Q4-r1',
      '2020Q1-r1',
      '2020Q2-r1',
      '2020Q3-r1',
      '2020Q4-r1',
      '2021Q1-r1',
      '2021Q2-r1',
      '2021Q2-r2',
      '2021Q3-r1',
    ])
    const [first, corrected] = editions.filter(({ period }) => period === '2021Q2')
    expect(first?.correction).toBeNull()
    expect(corrected?.correction).toContain('更正')
    const changed = corrected?.projects.filter(
      (row, at) => row.completedYuan !== first?.projects[at]?.completedYuan,
    )
    expect(changed).toHaveLength(1)
    expect(corrected?.correction).toContain(changed?.[0]?.name)
    expect(Date.parse(corrected?.publishedAt ?? '')).toBeGreaterThan(Date.parse(first?.publishedAt ?? ''))
  })

  it.each(editions.map((edition) => [`${edition.period}-r${edition.revision}`, edition] as const))(
    '%s is accepted by schema and meaning, and is marked as a sample',
    (_, edition) => {
      const parsed = parseEdition(JSON.parse(JSON.stringify(edition)))
      expect(parsed).toMatchObject({ ok: true })
      expect(parsed.ok && meaningOf(parsed.value, edition)).toMatchObject({ ok: true })
      expect(edition.sample).toBe(true)
      expect(edition.issuer).toContain('示例')
    },
  )

  it('is the same on every machine and in every run', () => {
    const digest = (value: unknown) =>
      createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
    expect(sampleEditions()).toEqual(editions)
    expect(editions.map(digest)).toMatchInlineSnapshot(`
      [
        "4f5d8dd998636a69",
        "90b800fcd18564f5",
        "c4ae0b8033cbd588",
        "442bc31b4122a629",
        "d7841c362d5c9355",
        "cd672745216f875e",
        "2ea5da1bd73b54a0",
        "86474320b69d545f",
        "fe54cc347d745b8d",
      ]
    `)
  })

  it('has unique ids and names of 4 to 40 characters', () => {
    expect(new Set(everyProject.map(({ name }) => name)).size).toBe(everyProject.length)
    for (const { projects } of editions)
      expect(new Set(projects.map(({ id }) => id)).size).toBe(projects.length)
    const odd = everyProject.filter(({ name }) => [...name].length < 4 || [...name].length > 40)
    expect(odd).toEqual([])
  })

  it('keeps a project its name, level, districts and total from quarter to quarter', () => {
    for (const { projects } of editions) {
      for (const { id, name, level, districts, totalYuan } of projects) {
        const known = everyProject.find((row) => row.id === id)
        expect({ name, level, districts, totalYuan }).toEqual({
          name: known?.name,
          level: known?.level,
          districts: known?.districts,
          totalYuan: known?.totalYuan,
        })
      }
    }
  })
})

describe('from quarter to quarter', () => {
  const pairs = newest.slice(1).map((edition, at) => [newest[at] as Edition, edition] as const)
  const rowsOfBoth = pairs.flatMap(([before, after]) =>
    after.projects.flatMap((row) => {
      const earlier = before.projects.find(({ id }) => id === row.id)
      return earlier ? [{ row, earlier, before, after }] : []
    }),
  )

  it("no project's year-to-date investment falls within a year", () => {
    const fallen = rowsOfBoth.filter(
      ({ row, earlier, before, after }) =>
        yearQuarter(before.period).year === yearQuarter(after.period).year &&
        row.completedYuan !== null &&
        earlier.completedYuan !== null &&
        row.completedYuan < earlier.completedYuan,
    )
    expect(fallen).toEqual([])
  })

  it('no project goes back a stage, and every quarter some move on', () => {
    const order = ['preparation', 'new', 'continuing', 'completed']
    const steps = rowsOfBoth.map(({ row, earlier, after }) => ({
      period: after.period,
      by: order.indexOf(row.stage ?? '') - order.indexOf(earlier.stage ?? ''),
    }))
    expect(steps.filter(({ by }) => by < 0)).toEqual([])
    for (const [, { period }] of pairs) {
      expect(steps.filter((step) => step.period === period && step.by > 0).length).toBeGreaterThan(0)
    }
  })

  it('projects come in most quarters and go at the turn of the year', () => {
    const ids = ({ projects }: Edition) => new Set(projects.map(({ id }) => id))
    const came = pairs.map(([before, after]) => [...ids(after)].filter((id) => !ids(before).has(id)).length)
    const went = pairs.map(([before, after]) => [...ids(before)].filter((id) => !ids(after).has(id)).length)
    expect(came.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5)
    expect(went[0]).toBeGreaterThan(0)
    expect(went[4]).toBeGreaterThan(0)
  })

  it('has done in all no more than the total investment of a project', () => {
    const over = everyProject.filter(({ id, totalYuan }) => {
      if (totalYuan === null) return false
      const ends = newest.filter(({ period }) => period.endsWith('Q4') || period === '2021Q3')
      const done = ends.map(({ projects }) => projects.find((row) => row.id === id)?.completedYuan ?? 0)
      return done.reduce((a, b) => a + b, 0) > totalYuan
    })
    expect(over).toEqual([])
    for (const { totalYuan } of everyProject) {
      if (totalYuan === null) continue
      expect(totalYuan).toBeGreaterThanOrEqual(50_000_000)
      expect(totalYuan).toBeLessThanOrEqual(6_000_000_000)
    }
  })

  it('ranks are shared in 2020Q3 and 2021Q1, and none were given in 2020Q1', () => {
    const ranksOf = (period: string) =>
      newest.find((edition) => edition.period === period)?.assessment?.results.map(({ rank }) => rank) ?? null
    expect(ranksOf('2020Q1')).toBeNull()
    for (const period of ['2020Q3', '2021Q1']) expect(new Set(ranksOf(period)).size).toBe(6)
    expect(newest.filter(({ assessment }) => assessment).length).toBeGreaterThanOrEqual(7)
  })

  it('台儿庄区 rises by 3 in 2021Q3', () => {
    const rank = (period: string) =>
      newest
        .find((edition) => edition.period === period)
        ?.assessment?.results.find(({ district }) => district === '370405')?.rank
    expect(rank('2021Q2')).toBe(5)
    expect(rank('2021Q3')).toBe(2)
  })
})

describe('what is not as usual', () => {
  it('has cross-district projects, plans of 0 and lights as published', () => {
    expect(last.projects.filter(({ districts }) => districts.length > 1)).toHaveLength(5)
    expect(last.projects.filter(({ planYuan }) => planYuan === 0)).toHaveLength(2)
    expect(last.projects.filter(({ light }) => light !== null)).toHaveLength(2)
  })

  it.each(['totalYuan', 'planYuan', 'completedYuan', 'end', 'unit', 'location', 'stage', 'start'] as const)(
    'has a project whose %s is not published, and few of them',
    (key) => {
      const blank = last.projects.filter((row) => row[key] === null)
      expect(blank.length).toBeGreaterThanOrEqual(1)
      expect(blank.length).toBeLessThanOrEqual(4)
    },
  )

  it('has an indicator where lower is better, and units and decimals of several kinds', () => {
    const indicators = last.assessment?.indicators ?? []
    expect(indicators).toHaveLength(6)
    expect(indicators.some(({ better }) => better === 'lower')).toBe(true)
    expect(indicators.reduce((total, { weight }) => total + (weight ?? 0), 0)).toBe(100)
    expect(new Set(indicators.map(({ decimals }) => decimals)).size).toBe(3)
  })
})
