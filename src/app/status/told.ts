import type { Row } from './facts'

/** A row to be worded: its label is the message `status.<id>`. */
export type Told = Omit<Row, 'label'>

export const plainly = (id: string, ...lines: readonly string[]): Told => ({ id, lines, state: 'plain' })

export const judged = (id: string, good: boolean, ...lines: readonly string[]): Told => ({
  id,
  lines,
  state: good ? 'good' : 'attention',
})
