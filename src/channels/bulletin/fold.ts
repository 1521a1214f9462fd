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

/** Which columns stand below which, by scene. */
const BELOW: Readonly<Partial<Record<string, Readonly<Record<string, readonly string[]>>>>> = {
  projects: { project: ['level', 'location', 'years'], ratio: ['points'] },
  laggards: { project: ['district', 'unit'], ratio: ['points'], plan: ['completed'] },
}
/** Columns that continue another one's name: a rank below its value, a total below its count. */
const SUFFIX: Readonly<Partial<Record<string, string>>> = { indicators: '-rank', pipeline: '-total' }

function parentOf(scene: string, id: string, ids: readonly string[]): string | null {
  const under = Object.entries(BELOW[scene] ?? {}).find(([, below]) => below.includes(id))
  if (under) return under[0]
  const suffix = SUFFIX[scene]
  if (suffix === undefined || !id.endsWith(suffix)) return null
  const parent = id.slice(0, -suffix.length)
  return ids.includes(parent) ? parent : null
}

/** Folds a table that was written out; a scene without folds keeps its columns. */
export function foldTable(scene: string, { columns }: Table, { headings, rows }: WrittenTable): FoldedTable {
  const ids = columns.map(({ id }) => id)
  const parents = ids.map((id) => parentOf(scene, id, ids))
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
