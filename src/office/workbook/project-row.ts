import type { Project } from '@/core/publication/contract'
import type { TableRow } from './table'

/** A project with the row it stands in. */
export interface ProjectRow {
  readonly project: Project
  readonly row: TableRow
}
