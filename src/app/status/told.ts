import type { FactRow } from './facts'

/** A row to be worded: its label is the message `status.<id>`. */
export type ToldRow = Omit<FactRow, 'label'>

export const plainly = (id: string, ...lines: readonly string[]): ToldRow => ({ id, lines, state: 'plain' })

export const judged = (id: string, good: boolean, ...lines: readonly string[]): ToldRow => ({
  id,
  lines,
  state: good ? 'good' : 'attention',
})
