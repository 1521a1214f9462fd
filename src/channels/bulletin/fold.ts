import type { Table } from '@/core/i18n/table'
import type { PrintedCell, WrittenTable } from '@/channels/shared/table-pages'

/** A cell with what stands small below it. */
export interface FoldedCell {
  readonly main: PrintedCell
  readonly below: readonly PrintedCell[]
}

export interface FoldedColumn {
  readonly id: string
  readonly text: string
  readonly below: readonly string[]
  readonly align: 'start' | 'end'
}

/** A table for an upright page: some columns stand below others. */
export interface FoldedTable {
  readonly columns: readonly FoldedColumn[]
  readonly rows: readonly (readonly FoldedCell[])[]
}

/** Folds a table that was written out: columns stand below those that they name, where these are there. */
export function foldTable({ columns }: Table, { headings, rows }: WrittenTable): FoldedTable {
  const ids = columns.map(({ id }) => id)
  const parents = columns.map(({ under }) => (under !== undefined && ids.includes(under) ? under : null))
  const kept = ids.flatMap((id, place) =>
    parents[place] === null
      ? [{ id, place, under: ids.flatMap((_, at) => (parents[at] === id ? [at] : [])) }]
      : [],
  )
  return {
    columns: kept.map(({ id, place, under }) => ({
      id,
      text: headings[place]?.text ?? '',
      below: under.map((at) => headings[at]?.text ?? ''),
      align: headings[place]?.align ?? 'start',
    })),
    rows: rows.map((row) =>
      kept.flatMap(({ place, under }) => {
        const main = row[place]
        return main ? [{ main, below: under.flatMap((at) => row[at] ?? []) }] : []
      }),
    ),
  }
}
