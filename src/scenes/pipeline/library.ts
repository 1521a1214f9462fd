import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { PipelineCell, PipelineFigures, PipelineSum } from '@/core/figures/pipeline'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { evenPages, type Rows } from '../paging'

/** A row of the library: a field or a district. */
export interface LibraryRow extends PipelineSum {
  readonly key: string
  readonly name: string
  /** Cells of a field in the matrix, one a district; null where the library has no such row. */
  readonly cells: readonly (PipelineCell | null)[]
}

/** Rows under one head; the matrix has one section, lists have one by field and one by district. */
export interface LibrarySection {
  readonly kind: 'field' | 'district'
  readonly rows: readonly LibraryRow[]
}

/** Least widths in table type sizes. */
const NAME_EMS = 7
const BAR_EMS = 7
const NUMBERS_EMS = 10
export const PLACE_EMS = 4.1
/** Heights in table type sizes. */
export const HEAD_EMS = 2.9
const ROW_EMS = 1.7
const NOTE_EMS = 1.6

/** Most first; unpublished last; as published where equal. */
const mostFirst = <R extends { readonly count: Maybe }>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => countOf(b) - countOf(a))
const countOf = ({ count }: { readonly count: Maybe }) => (isAbsent(count) ? -1 : count.value)

export const placeName = ({ district }: PipelineCell, say: Say): string =>
  district?.name ?? say.t('pipeline.cityWide')

/** The fields, most projects first. */
export const fieldRows = ({ fields, districts }: PipelineFigures): readonly LibraryRow[] =>
  mostFirst(fields).map(({ field, count, total, districts: own }) => ({
    key: field,
    name: field,
    count,
    total,
    cells: districts.map(({ district }) => own.find((cell) => cell.district?.id === district?.id) ?? null),
  }))

/** The districts, most projects first. */
const districtRows = ({ districts }: PipelineFigures, say: Say): readonly LibraryRow[] =>
  mostFirst(districts).map((cell) => ({
    key: cell.district?.id ?? '',
    name: placeName(cell, say),
    count: cell.count,
    total: cell.total,
    cells: [],
  }))

/** All that share the largest number of projects; none where no number is published or one is all. */
export function largest<R extends { readonly count: Maybe }>(rows: readonly R[]): readonly R[] {
  const most = Math.max(...rows.map(countOf))
  return most <= 0 ? [] : rows.filter((row) => countOf(row) === most)
}

/** True where fields × districts fit as one matrix; else fields and districts are listed one below the other. */
export const hasMatrix = ({ districts }: PipelineFigures, { shape, width, type }: ContentBox): boolean =>
  (shape === 'standard' || shape === 'wide') &&
  districts.length > 1 &&
  width >= (NAME_EMS + BAR_EMS + NUMBERS_EMS + districts.length * PLACE_EMS) * type.table

/** Rows of a page are counted through: first the fields', then the districts' where they are listed. */
export function libraryPages(library: PipelineFigures, room: ContentBox): readonly Rows[] {
  const height = room.height / room.type.table - NOTE_EMS
  if (hasMatrix(library, room)) return evenPages(library.fields.length, (height - HEAD_EMS) / ROW_EMS - 1)
  const count = library.fields.length + library.districts.length
  return evenPages(count, (height - 2 * HEAD_EMS) / ROW_EMS)
}

/** The sections of a page. */
export function sectionsOf(
  library: PipelineFigures,
  { from, to }: Rows,
  say: Say,
): readonly LibrarySection[] {
  const fields = fieldRows(library)
  const sections: readonly LibrarySection[] = [
    { kind: 'field', rows: fields.slice(from, to) },
    {
      kind: 'district',
      rows: districtRows(library, say).slice(
        Math.max(0, from - fields.length),
        Math.max(0, to - fields.length),
      ),
    },
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}
