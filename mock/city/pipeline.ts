import type { PipelineRow } from '@/core/publication/contract'
import { DISTRICTS } from './districts'
import { FIELDS } from './fields'
import { chance } from './random'
import { QUARTERS, type SampleQuarter } from './quarters'

/** Projects in the library at each quarter; it was set up in 2020Q2. */
const SIZES: Readonly<Record<SampleQuarter, number>> = {
  '2019Q4': 0,
  '2020Q1': 0,
  '2020Q2': 96,
  '2020Q3': 118,
  '2020Q4': 141,
  '2021Q1': 152,
  '2021Q2': 167,
  '2021Q3': 180,
}

/** Planned for the whole city, not yet given to a district. */
const CITY_WIDE = { field: '基础设施', district: null, projects: 3, totalYuan: 4_260_000_000 } as const
const SIZE_OF_DISTRICT: Readonly<Record<string, number>> = {
  '370481': 2.1,
  '370403': 1.4,
  zzgx: 1.4,
  '370406': 0.8,
}
const SIZE_OF_FIELD: Readonly<Record<string, number>> = {
  高端装备: 2,
  新材料: 1.8,
  新能源: 1.7,
  电子信息: 1.4,
  民生: 0.6,
}
const UNPUBLISHED_TOTAL = '文化旅游:370406'

const cells = FIELDS.flatMap((field) =>
  DISTRICTS.map(({ id }) => ({ field, district: id, key: `${field}:${id}` })),
)

/** The library by field and district: shared out by largest remainder, so that it comes to the quarter's size. */
export function pipelineOf(quarter: SampleQuarter): PipelineRow[] {
  const toShare = SIZES[quarter] - CITY_WIDE.projects
  if (toShare <= 0) return []
  const weights = cells.map(({ field, district, key }) => {
    const weight =
      (SIZE_OF_FIELD[field] ?? 1) *
      (SIZE_OF_DISTRICT[district] ?? 1) *
      (0.25 + 1.5 * chance(`library:${key}`))
    return weight * (0.9 + 0.2 * chance(`library:${key}:${QUARTERS.indexOf(quarter)}`))
  })
  const whole = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (weight / whole) * toShare)
  const counts = exact.map(Math.floor)
  const left = toShare - counts.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value % 1 }))
    .sort((a, b) => b.rest - a.rest)
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1
  const rows = cells.flatMap(({ field, district, key }, index): PipelineRow[] => {
    const projects = counts[index] ?? 0
    if (projects === 0) return []
    const totalYuan = Math.round(projects * (120 + 560 * chance(`library:${key}:yuan`))) * 1_000_000
    return [{ field, district, projects, totalYuan: key === UNPUBLISHED_TOTAL ? null : totalYuan }]
  })
  return [...rows, { ...CITY_WIDE }]
}
