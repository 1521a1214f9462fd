import type { District, Edition, PipelineRow } from '@/core/publication/contract'
import { sumKnown } from '@/core/publication/sums'
import { sumFigure } from './completion'
import type { Maybe } from './figure'
import { groupBy } from './group-by'
import { absent, known } from './make'

/** Projects about to land: how many, and their total investment. */
export interface PipelineSum {
  readonly count: Maybe
  readonly total: Maybe
}

export interface PipelineCell extends PipelineSum {
  /** Null where the library names no district. */
  readonly district: District | null
}

export interface PipelineField extends PipelineSum {
  readonly field: string
  readonly districts: readonly PipelineCell[]
}

export interface PipelineFigures extends PipelineSum {
  /** In the edition's order. */
  readonly fields: readonly PipelineField[]
  /** By district over all fields, in the edition's order; only those that have rows. */
  readonly districts: readonly PipelineCell[]
}

/** Sums over the rows whose amount is known. */
function sums(key: string, rows: readonly PipelineRow[]): PipelineSum {
  const count = sumKnown(rows, (row) => row.projects)
  return {
    count:
      count.value === null
        ? absent(`${key}.count`, 'count', 'not-published')
        : known(`${key}.count`, count.value, 'count', 'sum', count.leftOut),
    total: sumFigure(
      `${key}.total`,
      sumKnown(rows, (row) => row.totalYuan),
    ),
  }
}

/** The library of projects by field and district; null where the edition has none. */
export function pipelineFigures({ pipeline, districts }: Edition): PipelineFigures | null {
  if (pipeline.length === 0) return null
  const places = [...districts, null]
  const cells = (key: string, rows: readonly PipelineRow[]): PipelineCell[] => {
    const byPlace = groupBy(rows, ({ district }) => district)
    return places.flatMap((district) => {
      const here = byPlace.get(district?.id ?? null)
      return here ? [{ district, ...sums(`${key}.${district?.id ?? 'city'}`, here) }] : []
    })
  }
  const fields = [...groupBy(pipeline, ({ field }) => field)].map(([field, rows]) => ({
    field,
    ...sums(`pipeline.${field}`, rows),
    districts: cells(`pipeline.${field}`, rows),
  }))
  return { ...sums('pipeline', pipeline), fields, districts: cells('pipeline.all', pipeline) }
}
