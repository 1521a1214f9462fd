import { describe, expect, it } from 'vitest'
import { sourceOf } from '@/core/figures/catalogue'
import { isAbsent, valueOf } from '@/core/figures/figure'
import { districtFigures, groupFigures } from '@/core/figures/groups'
import { quarterHistory } from '@/core/figures/history'
import { openFigures } from '@/core/figures/open-figures'
import { rankFigures, rankHistory, ranking } from '@/core/figures/ranking'
import { stageFlow } from '@/core/figures/stage-flow'
import { projectHistory } from '@/core/figures/subjects'
import type { Edition, Publications } from '@/core/publication/contract'
import { warningsOf } from '@/core/publication/warnings'
import { edition, project, secondQuarter } from '../publication/small-city'

const AT = '2021Q3'
const second = (change: Partial<Edition>): Edition => ({
  ...edition(),
  format: 'liangping/edition/2',
  totals: { projects: null, plan: null, completed: null, ratio: null },
  ...change,
})
const yuan = (
  id: string,
  districts: string[],
  totalYuan: number | null,
  level: 'national' | 'county' = 'county',
) => project({ id, districts, level, totalYuan, planYuan: 10, completedYuan: 5 })

describe('projects of no district', () => {
  const city: Publications = [
    second({
      projects: [
        yuan('a', ['370481'], 1),
        yuan('b', ['370403'], 20),
        yuan('c', ['370481', '370403'], 300),
        yuan('d', [], 4000, 'national'),
        yuan('e', [], null),
      ],
    }),
  ]
  const rows = districtFigures(city, AT)

  it('stand in a group of their own behind the districts, and in none of them', () => {
    expect(rows.map(({ key, district }) => [key, district?.name ?? null])).toEqual([
      ['district.370481', '滕州市'],
      ['district.370403', '薛城区'],
      ['district.370406', '山亭区'],
      ['district.zzgx', '高新区'],
      ['district.cross', null],
      ['district.direct', null],
    ])
    expect(rows.map(({ count }) => count.value)).toEqual([1, 1, 0, 0, 1, 2])
  })

  it('make up the city’s sums together with the districts and what lies across them', () => {
    const whole = groupFigures(city, AT, 'city')
    for (const name of ['count', 'total', 'plan', 'completed'] as const) {
      const parts = rows.map((row) => valueOf(row[name]) ?? 0)
      expect(parts.reduce((sum, value) => sum + value, 0)).toBe(valueOf(whole[name]))
    }
    expect(valueOf(whole.total)).toBe(4321)
    const levels = (['national', 'county'] as const).map((key) => groupFigures(city, AT, key))
    expect(levels.map(({ total }) => valueOf(total))).toEqual([4000, 321])
    expect(levels.map(({ count }) => count.value)).toEqual([1, 4])
  })

  it('are among the open figures, as their levels are; those of the first format stay as they were', () => {
    const ids = openFigures(city, AT).figures.map(({ id }) => id)
    const groups = ids.filter((id) => id.endsWith('.count')).map((id) => id.replace('.count', ''))
    expect(groups.slice(0, 3)).toEqual(['city', 'national', 'county'])
    expect(groups).toContain('district.direct')
    const before = openFigures([edition()], AT).figures.map(({ id }) => id)
    expect(before.filter((id) => /^(national|county|district\.direct)/.test(id))).toEqual([])
    expect(before.slice(8, 17).filter((id) => id.endsWith('.count'))).toEqual([
      'provincial.count',
      'municipal.count',
    ])
  })

  it('are told as the source of their sum', () => {
    const source = sourceOf(city, AT, 'district.direct.total')
    expect(source?.speaks).toEqual({ of: 'direct' })
    expect(source?.rows.map(({ id, counted }) => [id, counted])).toEqual([
      ['d', true],
      ['e', false],
    ])
  })
})

describe('cards of districts', () => {
  const projects = [
    project({ districts: ['370481'], planYuan: 100, completedYuan: 70 }),
    project({ id: 'P2', districts: ['370481', 'zzgx'], planYuan: 100, completedYuan: 40 }),
  ]
  const lit = (cards?: Edition['rules']['cards']) => {
    const rules = { timeProgress: 0.75, lights: { yellowBelow: 0, redBelow: 0.1 } }
    const city = [second({ projects, rules: cards === undefined ? rules : { ...rules, cards } })]
    return (['city', 'district.370481', 'district.cross'] as const).map((key) => {
      const figure = groupFigures(city, AT, key).light
      return isAbsent(figure) ? figure.absent : figure.value
    })
  }

  it('follow the office’s lines where it draws some of their own, else those of projects', () => {
    expect(lit()).toEqual(['red', 'yellow', 'red'])
    expect(lit({ yellowBelow: 0.05, redBelow: 0.4 })).toEqual(['red', 'blue', 'yellow'])
  })

  it('are not given where the office gives none; the city’s stays', () => {
    expect(lit(null)).toEqual(['red', 'no-cards', 'no-cards'])
  })
})

describe('a district under a new code', () => {
  const before = secondQuarter()
  const recoded = (id: string) => (id === '370481' ? '370499' : id)
  const now = second({
    districts: edition().districts.map((one) =>
      one.id === '370481' ? { ...one, id: '370499', successorOf: '370481' } : one,
    ),
    projects: edition().projects.map((one) => ({ ...one, districts: one.districts.map(recoded) })),
    assessment: {
      indicators: [],
      results: (edition().assessment?.results ?? []).map(({ district, score, rank }) => ({
        ...{ district: recoded(district), score, rank, values: {} },
      })),
    },
    pipeline: [],
  })
  const city: Publications = [before, now]
  const usual: Publications = [before, edition()]
  const valuesOf = (found: readonly { readonly id: string }[]) => found.map((one) => ({ ...one, id: '' }))

  it('goes on with the line that it had', () => {
    const [own] = rankHistory(city, AT).series
    const [as] = rankHistory(usual, AT).series
    expect(own?.district.id).toBe('370499')
    expect(valuesOf(own?.ranks ?? [])).toEqual(valuesOf(as?.ranks ?? []))
    expect(own?.ranks.map(({ id }) => id)).toEqual(['district.370481.rank@2021Q2', 'district.370499.rank'])
  })

  it('is compared with what it was', () => {
    expect(valueOf(rankFigures(city, AT, '370499').change)).toBe(0)
    expect(valueOf(ranking(city, AT)?.rows[0]?.previousScore ?? rankFigures(city, AT, '').score)).toBe(95.5)
    const quarter = (publications: Publications, key: 'district.370481' | 'district.370499') => {
      const group = groupFigures(publications, AT, key)
      return [valueOf(group.quarter), valueOf(group.quarterChange)]
    }
    expect(quarter(city, 'district.370499')).toEqual(quarter(usual, 'district.370481'))
    const amounts = (publications: Publications, key: 'district.370481' | 'district.370499') =>
      quarterHistory(publications, AT, key).map(({ toDate }) => valueOf(toDate))
    expect(amounts(city, 'district.370499')).toEqual(amounts(usual, 'district.370481'))
    expect(sourceOf(city, AT, 'district.370481.completed@2021Q2')?.rows.length).toBeGreaterThan(0)
  })

  it('also in the quarters after it, whether or not they say so again', () => {
    for (const successorOf of [undefined, '370481']) {
      const districts = now.districts.map((one) => {
        const { id, name, group } = one
        const says = id === '370499' && successorOf !== undefined
        return says ? { id, name, group, successorOf } : { id, name, group }
      })
      const later = { ...now, period: '2021Q4' as const, asOf: '2021-12-31', districts }
      const [own] = rankHistory([before, now, later], '2021Q4').series
      expect(own?.ranks.map(({ id }) => id)).toEqual([
        'district.370481.rank@2021Q2',
        'district.370499.rank@2021Q3',
        'district.370499.rank',
      ])
    }
  })
})

describe('a project under a new code', () => {
  const now = second({
    projects: edition().projects.map((one) =>
      one.id === 'P001' ? { ...one, id: 'N001', formerIds: ['P001'] } : one,
    ),
  })
  const city: Publications = [secondQuarter(), now]

  it('goes on with its history, and opens under the code that it had', () => {
    const history = projectHistory(city, AT, 'N001')
    expect(history.map(({ toDate }) => valueOf(toDate))).toEqual([165_000_000, 330_000_000])
    expect(valueOf(history[1]!.inQuarter)).toBe(165_000_000)
    expect(projectHistory(city, AT, 'P001').map(({ toDate }) => valueOf(toDate))).toEqual([
      165_000_000, 330_000_000,
    ])
  })

  it('has neither come nor gone, nor changed its stage', () => {
    const flow = stageFlow(city, AT)
    expect([flow.entered.value, flow.left.value, flow.moved.value]).toEqual([0, 0, 0])
    expect(warningsOf(now, secondQuarter())).toEqual([])
  })
})
