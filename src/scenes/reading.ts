import type { Table } from '@/core/i18n/table'
import type { Rows } from './paging'

/** The characters that a figure counts for in reading time: four digits, a point, a unit. */
const FIGURE_CHARACTERS = 6

/** The characters there are to read in a table's rows from `from` to `to` (exclusive). */
export const tableCharacters = (table: Table, from = 0, to = table.rows.length): number =>
  table.rows
    .slice(from, to)
    .flat()
    .reduce((sum, cell) => sum + (typeof cell === 'string' ? [...cell].length : FIGURE_CHARACTERS), 0)

/** Pages of a table's rows, with what there is to read on each. */
export const tablePages = (table: Table, pages: readonly Rows[]) =>
  pages.map(({ from, to }) => ({ from, to, characters: tableCharacters(table, from, to) }))
