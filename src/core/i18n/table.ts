import type { Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import type { Say } from './say'

/** A cell: words, or a figure to be written by `say.figure`. */
export type Cell = string | Maybe<number | Light>

/** The text of a cell; empty for a missing one. */
export const textOfCell = (cell: Cell | undefined, say: Say): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : say.figure(cell).text

export interface Column {
  readonly id: string
  readonly heading: string
  readonly align: 'start' | 'end'
  /** On an upright page it stands small below this column. */
  readonly under?: string
}

/** Columns of words and of numbers, with a heading; without one it is the usual one for what has this name. */
export function columnsIn(say: Say) {
  const column =
    (align: Column['align']) =>
    (id: string, heading = say.t(`common.column.${id}`)): Column => ({ id, heading, align })
  return { start: column('start'), end: column('end') }
}

/** A scene's data as rows and headings: for assistive technology, CSV, slides, print. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A large figure with its name. */
export interface Fact {
  readonly label: string
  readonly figure: Maybe<number | Light>
}

/** Large figures, each with the message that names it. */
export const factsIn = (say: Say, named: readonly (readonly [key: string, figure: Fact['figure']])[]) =>
  named.map(([key, figure]): Fact => ({ label: say.t(key), figure }))
