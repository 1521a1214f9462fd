import type { District, Edition, PipelineRow } from '@/core/publication/contract'
import { sumKnown } from '@/core/publication/sums'
import { define, told, type Subject, type Told } from './definition'
import { groupBy } from './group-by'
import { summed } from './source-table'

/** Rows of the library. */
interface PipelinePart extends Subject {
  readonly rows: readonly PipelineRow[]
  readonly districts: readonly District[]
}

const table = ({ rows, districts }: PipelinePart) =>
  summed(
    'field',
    ['projects', 'total'],
    rows.map(({ field, district, projects, totalYuan }, at) => ({
      id: String(at),
      name: [field, districts.find(({ id }) => id === district)?.name ?? district ?? []].flat().join(' · '),
      values: [projects, totalYuan],
      counted: projects !== null || totalYuan !== null,
    })),
  )
const countOf = ({ rows }: PipelinePart) => sumKnown(rows, ({ projects }) => projects)
const totalOf = ({ rows }: PipelinePart) => sumKnown(rows, ({ totalYuan }) => totalYuan)

/** Defines number and total investment of the library's projects: in all, by field, by district, and by both. */
export function pipelineDefinitions({ pipeline, districts }: Edition) {
  const sums = (key: string, rows: readonly PipelineRow[]) => {
    const part: PipelinePart = { key, speaks: { of: 'library', name: '' }, rows, districts }
    return {
      count: define(part, 'count', 'count', 'sum', countOf, table),
      total: define(part, 'total', 'yuan', 'sum', totalOf, table),
    }
  }
  /** In the edition's order, only those that have rows; null where the library names no district. */
  const byDistrict = (key: string, rows: readonly PipelineRow[]) => {
    const byPlace = groupBy(rows, ({ district }) => district)
    return [...districts, null].flatMap((district) => {
      const here = byPlace.get(district?.id ?? null)
      return here ? [{ district, ...sums(`${key}.${district?.id ?? 'city'}`, here) }] : []
    })
  }
  return {
    ...sums('pipeline', pipeline),
    fields: [...groupBy(pipeline, ({ field }) => field)].map(([field, rows]) => ({
      field,
      ...sums(`pipeline.${field}`, rows),
      districts: byDistrict(`pipeline.${field}`, rows),
    })),
    districts: byDistrict('pipeline.all', pipeline),
  }
}

export type PipelineFigures = Told<ReturnType<typeof pipelineDefinitions>>
export type PipelineCell = PipelineFigures['districts'][number]
export type PipelineSum = Pick<PipelineFigures, 'count' | 'total'>

/** The library of a period; null where the edition has none. */
export const pipelineFigures = (edition: Edition): PipelineFigures | null =>
  edition.pipeline.length === 0 ? null : told(pipelineDefinitions(edition))
