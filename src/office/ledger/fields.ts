import type { Edition, Project } from '@/core/publication/contract'
import type { AmountUnit } from '@/office/workbook/read-number'
import type { LedgerValue } from './values'
import { own } from '@/core/publication/own'

/** A thing that an edition tells of: the same in two editions where list and id are. */
export interface Item {
  readonly list: 'about' | 'districts' | 'projects' | 'indicators' | 'results' | 'pipeline' | 'services'
  readonly id: string
  readonly name: string
  readonly path: string
  readonly values: FieldValues
  /** Names of fields that are not the program's: an indicator's. */
  readonly labels?: Readonly<Record<string, string>>
}

export interface LedgerFields {
  /** The units of the columns of amounts. */
  readonly units: (key: 'totalYuan' | 'planYuan' | 'completedYuan') => AmountUnit | null
}

export type FieldValues = Readonly<Record<string, LedgerValue | null>>

const item = (list: Item['list'], id: string, name: string, path: string, values: FieldValues): Item => ({
  list,
  id,
  name,
  path,
  values,
})

function aboutOf({ asOf, issuer, rules, totals }: Edition): Item {
  const { projects, plan, completed, ratio } = totals
  const values = {
    ...{ asOf: { day: asOf }, issuer },
    timeProgress: rules.timeProgress === null ? null : { ratio: rules.timeProgress },
    ...{ 'totals.projects': projects, 'totals.plan': plan },
    ...{ 'totals.completed': completed, 'totals.ratio': ratio },
  }
  return item('about', '', '', '', values)
}

function projectOf(project: Project, at: number, names: LedgerNames, { units }: LedgerFields): Item {
  const { id, name, level, districts, location, start, end, stage, light, unit, problem, remedy } = project
  const yuan = (key: 'totalYuan' | 'planYuan' | 'completedYuan'): LedgerValue | null => {
    const value = project[key]
    return value === null ? null : { yuan: value, unit: units(key) }
  }
  const year = (value: number | null) => (value === null ? null : String(value))
  return item('projects', id, name, `projects[${at}]`, {
    name,
    level: { level },
    districts: { list: districts.map((one) => names.districts.get(one) ?? one) },
    location,
    start: year(start),
    end: year(end),
    stage: stage === null ? null : (names.stages.get(stage) ?? stage),
    totalYuan: yuan('totalYuan'),
    planYuan: yuan('planYuan'),
    completedYuan: yuan('completedYuan'),
    light: light === null ? null : { light },
    unit,
    problem,
    remedy,
  })
}

interface LedgerNames {
  readonly districts: ReadonlyMap<string, string>
  readonly stages: ReadonlyMap<string, string>
}

const number = (value: number | null, unit: string | null = null): LedgerValue | null =>
  value === null ? null : { decimal: value, unit: unit ?? '' }

function assessmentOf({ assessment }: Edition, { districts }: LedgerNames): readonly Item[] {
  const { indicators = [], results = [] } = assessment ?? {}
  return [
    ...indicators.map(({ id, name, unit, weight, better, decimals }, at) =>
      item('indicators', id, name, `assessment.indicators[${at}]`, {
        ...{ name, unit, weight: number(weight), better: { better }, decimals },
      }),
    ),
    ...results.map(({ district, score, rank, values }, at) => {
      const path = `assessment.results[${at}]`
      const one = item('results', district, districts.get(district) ?? district, path, {
        ...{ score: number(score), rank: number(rank) },
      })
      const told = indicators.map((one) => [
        `values.${one.id}`,
        number(own(values, one.id) ?? null, one.unit),
      ])
      const labels = indicators.map((one) => [`values.${one.id}`, one.name])
      return {
        ...one,
        values: { ...one.values, ...(Object.fromEntries(told) as FieldValues) },
        labels: Object.fromEntries(labels) as Readonly<Record<string, string>>,
      }
    }),
  ]
}

/** Everything that an edition tells, thing by thing. */
export function fieldsOf(edition: Edition, fields: LedgerFields): readonly Item[] {
  const names: LedgerNames = {
    districts: new Map(edition.districts.map(({ id, name }) => [id, name])),
    stages: new Map(edition.stages.map(({ id, name }) => [id, name])),
  }
  return [
    aboutOf(edition),
    ...edition.districts.map(({ id, name, group }, at) =>
      item('districts', id, name, `districts[${at}]`, { name, group }),
    ),
    ...edition.projects.map((project, at) => projectOf(project, at, names, fields)),
    ...assessmentOf(edition, names),
    ...edition.pipeline.map(({ field, district, projects, totalYuan }, at) => {
      const place = district === null ? '' : (names.districts.get(district) ?? district)
      const total: LedgerValue | null = totalYuan === null ? null : { yuan: totalYuan, unit: null }
      const values = { projects: number(projects), totalYuan: total }
      return item(
        'pipeline',
        `${field} ${district ?? ''}`,
        `${field} ${place}`.trim(),
        `pipeline[${at}]`,
        values,
      )
    }),
    ...edition.services.map(({ group, name, value, unit }, at) =>
      item('services', `${group} ${name}`, `${group} ${name}`, `services[${at}]`, {
        value: number(value, unit),
      }),
    ),
  ]
}
