import type { Edition } from '@/core/publication/contract'
import { daysOf, type Period } from '@/core/publication/period'
import * as kinds from '@/office/workbook/vocabulary'
import type { LastQuarter } from './last-quarter'
import { cellsOf, listSheet, tableSheet, type WrittenSheet, type WrittenValue } from './written-sheet'
import { headingsOf } from './columns'

const fixed = (...values: readonly WrittenValue[]) => cellsOf(values, 'fixed')
const blank = (count: number) => cellsOf(Array<null>(count).fill(null), 'open')

function aboutOf({ issuer, sample }: Edition, period: Period): WrittenSheet {
  const known: Readonly<Record<string, string>> = {
    ...{ period, asOf: daysOf(period).last, issuer, sample: sample ? '是' : '否' },
  }
  return listSheet(
    kinds.ABOUT.name,
    Object.entries(kinds.ABOUT.keys).map(([name, key]) => {
      const value = known[key] ?? null
      return [...cellsOf([name], 'head'), ...(value === null ? blank(1) : fixed(value))]
    }),
  )
}

function assessmentOf({ assessment, districts }: Edition): readonly WrittenSheet[] {
  if (!assessment) return []
  const { indicators, results } = assessment
  const directions = Object.entries(kinds.DIRECTION_NAMES)
  const nameOf = (id: string) => districts.find((one) => one.id === id)?.name ?? id
  return [
    tableSheet(
      kinds.INDICATORS.name,
      headingsOf(kinds.INDICATORS.columns),
      indicators.map(({ name, id, unit, weight, better, decimals }) =>
        fixed(name, id, unit, weight, directions.find(([, way]) => way === better)?.[0] ?? null, decimals),
      ),
    ),
    tableSheet(
      kinds.ASSESSMENT.name,
      [...headingsOf(kinds.ASSESSMENT.columns), ...indicators.map(({ name }) => name)],
      results.map(({ district }) => [...fixed(nameOf(district)), ...blank(2 + indicators.length)]),
    ),
  ]
}

function smallSheets({ pipeline, services, districts }: Edition): readonly WrittenSheet[] {
  const nameOf = (id: string | null) => districts.find((one) => one.id === id)?.name ?? null
  return [
    tableSheet(
      kinds.PIPELINE.name,
      headingsOf(kinds.PIPELINE.columns, { totalYuan: '亿元' }),
      pipeline.map(({ field, district }) => [...fixed(field, nameOf(district)), ...blank(2)]),
    ),
    tableSheet(
      kinds.SERVICES.name,
      headingsOf(kinds.SERVICES.columns),
      services.map(({ group, name, unit, decimals }) => [
        ...fixed(group, name),
        ...blank(1),
        ...fixed(unit, decimals),
      ]),
    ),
  ].filter(({ rows }) => rows.length > 1)
}

/** The sheets of the next period that only the office fills in: what changes seldom stands there, figures are open. */
export const officeSheets = ({ edition, stages }: LastQuarter, period: Period): readonly WrittenSheet[] => [
  aboutOf(edition, period),
  ...assessmentOf(edition),
  ...smallSheets(edition),
  tableSheet(
    kinds.DISTRICTS.name,
    headingsOf(kinds.DISTRICTS.columns),
    edition.districts.map(({ name, id, group }) => fixed(name, id, group)),
  ),
  tableSheet(
    kinds.STAGES.name,
    headingsOf(kinds.STAGES.columns),
    stages.map(({ stage, aliases }) => fixed(stage.name, aliases.join('、'))),
  ),
]
