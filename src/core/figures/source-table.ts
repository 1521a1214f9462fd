import type { Project } from '@/core/publication/contract'

/** The columns of a source's rows; amounts in yuan. */
export type SourceColumn =
  | 'total'
  | 'plan'
  | 'completed'
  | 'before'
  | 'quarter'
  | 'quarter-before'
  | 'score'
  | 'rank'
  | 'rank-before'
  | 'points'
  | 'value'
  | 'projects'

/** A row of the edition: a project, a district, a field of the library, an indicator. */
export interface SourceRow {
  readonly id: string
  readonly name: string
  /** One a column; null: not published. */
  readonly values: readonly (number | null)[]
  /** False where the figure leaves it out, because a value it needs is not published. */
  readonly counted: boolean
}

export interface SourceTable {
  /** What the rows are about; a `field` has no page of its own. */
  readonly kind: 'project' | 'district' | 'field'
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly SourceRow[]
  /** Sums of the counted rows, one a column; null where a sum has no meaning. */
  readonly sums: readonly (number | null)[]
}

type SourceKind = SourceTable['kind']
type Columns = SourceTable['columns']
type SourceRows = SourceTable['rows']

function sumAt(rows: SourceRows, column: number) {
  const values = rows.flatMap(({ counted, values }) => (counted ? (values[column] ?? []) : []))
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

/** Rows with the sums of those counted. */
export const summed = (kind: SourceKind, columns: Columns, rows: SourceRows): SourceTable => ({
  kind,
  columns,
  rows,
  sums: columns.map((_, at) => sumAt(rows, at)),
})

/** Rows whose sums have no meaning, as those of ranks. */
export const compared = (kind: SourceKind, columns: Columns, rows: SourceRows): SourceTable => ({
  kind,
  columns,
  rows,
  sums: columns.map(() => null),
})

/** For a value as published, or one that follows from a rule alone. */
export const noRows = (): SourceTable => compared('project', [], [])

const AMOUNT = { total: 'totalYuan', plan: 'planYuan', completed: 'completedYuan' } as const
export type AmountName = keyof typeof AMOUNT

/** What a source shows of a project. */
export type ToldProject = Pick<Project, 'id' | 'name' | (typeof AMOUNT)[AmountName]>

/** Projects with the amounts that a figure needs; one that lacks any of them is not counted. */
export const projectTable =
  (...columns: readonly AmountName[]) =>
  (projects: readonly ToldProject[]) => {
    const rows = projects.map((row): SourceRow => {
      const values = columns.map((column) => row[AMOUNT[column]])
      return { id: row.id, name: row.name, values, counted: values.every((value) => value !== null) }
    })
    return summed('project', columns, rows)
  }

/** Projects by their names alone. */
export const namedProjects = projectTable()
