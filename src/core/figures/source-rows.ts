import type { District, Edition, Indicator, Project, Publications } from '@/core/publication/contract'
import { editionAt } from '@/core/publication/contract'
import { previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import { skipRanks } from '@/core/publication/ranks'
import { valueOf } from './figure'
import { ranking } from './ranking'
import { projectById, projectsOf, type GroupKey } from './rows'

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

export interface Rows {
  /** What the row is about; a `field` has no page of its own. */
  readonly kind: 'project' | 'district' | 'field'
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly SourceRow[]
  /** Sums of the counted rows, one a column; null where a sum has no meaning. */
  readonly sums: readonly (number | null)[]
}

/** The sums of what is counted. */
const sumsOf = (rows: readonly SourceRow[], columns: readonly SourceColumn[]): (number | null)[] =>
  columns.map((_, at) => {
    const values = rows.flatMap(({ counted, values }) => (counted ? (values[at] ?? []) : []))
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
  })

const summed = (kind: Rows['kind'], columns: readonly SourceColumn[], rows: readonly SourceRow[]): Rows => ({
  ...{ kind, columns, rows },
  sums: sumsOf(rows, columns),
})

const AMOUNT = { total: 'totalYuan', plan: 'planYuan', completed: 'completedYuan' } as const
type Amount = keyof typeof AMOUNT

/** The amounts that a figure of projects needs. */
const NEEDS: Readonly<Record<string, readonly Amount[]>> = {
  total: ['total'],
  plan: ['plan'],
  completed: ['completed'],
  ratio: ['plan', 'completed'],
  points: ['plan', 'completed'],
  light: ['plan', 'completed'],
}

/** Projects with the amounts that a figure is made of; one that lacks any of them is not counted. */
export function projectRows(projects: readonly Project[], what: string): Rows {
  const columns = NEEDS[what] ?? []
  const rows = projects.map((row): SourceRow => {
    const values = columns.map((column) => row[AMOUNT[column]])
    return { id: row.id, name: row.name, values, counted: values.every((value) => value !== null) }
  })
  return summed('project', columns, rows)
}

const of = (edition: Edition | undefined, group: GroupKey | { readonly project: string }) => {
  if (!edition) return []
  if (typeof group === 'string') return projectsOf(edition, group)
  const row = projectById(edition, group.project)
  return row ? [row] : []
}

/** Completed in the year to date by project: subtracted from the next quarter's, except in a first quarter. */
function toDateBy(publications: Publications, at: Period, group: GroupKey | { readonly project: string }) {
  const now = of(editionAt(publications, at), group)
  const before = yearQuarter(at).quarter === 1 ? [] : of(editionAt(publications, previousPeriod(at)), group)
  const amounts = (rows: readonly Project[]) => new Map(rows.map((row) => [row.id, row.completedYuan]))
  return { now: amounts(now), before: amounts(before), rows: [...now, ...before] }
}

/**
 * What each project completed in a quarter: year to date, and that of the quarter before; or two quarters for
 * comparison.
 */
export function quarterRows(
  publications: Publications,
  at: Period,
  group: GroupKey | { readonly project: string },
  compared: boolean,
): Rows {
  const here = toDateBy(publications, at, group)
  const there = compared ? toDateBy(publications, previousPeriod(at), group) : null
  const all = new Map([...(there?.rows ?? []), ...here.rows].map(({ id, name }) => [id, name]))
  const inQuarter = ({ now, before }: Pick<typeof here, 'now' | 'before'>, id: string) => {
    const [toDate, earlier] = [now.get(id) ?? null, before.get(id) ?? null]
    return toDate === null && earlier === null ? null : (toDate ?? 0) - (earlier ?? 0)
  }
  const columns: SourceColumn[] = there
    ? ['quarter', 'quarter-before']
    : yearQuarter(at).quarter === 1
      ? ['completed']
      : ['completed', 'before', 'quarter']
  const rows = [...all].map(([id, name]): SourceRow => {
    const quarter = inQuarter(here, id)
    const toDate = [here.now.get(id) ?? null, here.before.get(id) ?? null, quarter]
    const values = there ? [quarter, inQuarter(there, id)] : toDate.slice(0, columns.length)
    return { id, name, values, counted: values.some((value) => value !== null) }
  })
  return summed('project', columns, rows)
}

/** The districts ranked with this one: score, rank, and the rank it is compared with. */
export function assessmentRows(edition: Edition, { group }: District, what: string, earlier?: Edition): Rows {
  const ranked = (of: Edition) => ranking([of], of.period)?.rows ?? []
  const before = new Map(
    earlier ? ranked(earlier).map(({ district, rank }) => [district.id, valueOf(rank)]) : [],
  )
  const columns: SourceColumn[] =
    what === 'rank-change' ? ['score', 'rank', 'rank-before'] : ['score', 'rank']
  const rows = ranked(edition)
    .filter(({ district }) => district.group === group)
    .map(({ district: { id, name }, score, rank }): SourceRow => {
      const values = [valueOf(score), valueOf(rank), before.get(id) ?? null].slice(0, columns.length)
      return { id, name, values, counted: valueOf(rank) !== null }
    })
  return { kind: 'district', columns, rows, sums: columns.map(() => null) }
}

/** Every district's value and rank within an indicator. */
export function indicatorRows({ assessment, districts }: Edition, { id, better }: Indicator): Rows {
  const values = districts.map(
    (district) => assessment?.results.find((each) => each.district === district.id)?.values[id] ?? null,
  )
  const ranks = skipRanks(values, better)
  const rows = districts.map(({ id, name }, at): SourceRow => {
    const value = values[at] ?? null
    return { id, name, values: [value, ranks[at] ?? null], counted: value !== null }
  })
  return { kind: 'district', columns: ['value', 'rank'], rows, sums: [null, null] }
}

/** The library's rows: all, of a field, of a district over all fields, of both. */
export function libraryRows({ pipeline, districts }: Edition, name: string): Rows {
  const names = new Map(districts.map((district) => [district.id, district.name]))
  const chosen = pipeline.filter(({ field, district }) => {
    const place = district ?? 'city'
    return ['', field, `all.${place}`, `${field}.${place}`].includes(name)
  })
  const rows = chosen.map(({ field, district, projects, totalYuan }, at): SourceRow => {
    const place = district === null ? '' : ` · ${names.get(district) ?? district}`
    const values = [projects, totalYuan]
    return { id: String(at), name: field + place, values, counted: values.some((value) => value !== null) }
  })
  return summed('field', ['projects', 'total'], rows)
}
