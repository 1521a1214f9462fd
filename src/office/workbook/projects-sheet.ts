import type { Project } from '@/core/publication/contract'
import { yearQuarter } from '@/core/publication/period'
import { LIMITS } from '@/core/publication/limits'
import { filledIn, type Filled, type ProjectSources } from './fill-projects'
import { readLevel, readLight, readStage, type Names } from './names'
import type { ProjectRow } from './project-row'
import { fault, refuse, tell, type Mistake } from './mistakes'
import { gather, seenBefore, sound, type CellReader, type Read } from './read'
import { required } from './read-cell'
import { districtsOf } from './read-districts'
import { readYuan } from './read-number'
import { readCode, readText } from './read-text'
import { readYear, readYears, type Years } from './read-years'
import type { SheetTable, TableRow, TotalRow } from './table'
import { PROJECTS } from './vocabulary'

export interface ProjectRows {
  readonly sheet: string
  readonly rows: readonly ProjectRow[]
  readonly totals: readonly TotalRow[]
  /** What was filled in of a table that lacks it; null where it lacks nothing. */
  readonly filled: Filled | null
}

/** A column that is not there gives `instead` in silence: it was told by its heading. */
const readIn = <T>(row: TableRow, key: string, reader: CellReader<T>, instead: T): Read<T> =>
  row.column(key) ? row.read(key, reader, instead) : sound(instead)

const readAmount = (row: TableRow, key: string) =>
  readIn(row, key, (cell) => readYuan(cell, row.column(key)?.unit ?? null), null)

function yearsOf(row: TableRow): Read<Years> {
  if (row.column('years')) return row.read('years', readYears, { start: null, end: null })
  return gather((take, add) => {
    const start = take(readIn(row, 'start', readYear, null))
    const end = take(readIn(row, 'end', readYear, null))
    if (start === null || end === null || end >= start) return { start, end }
    add(refuse(row.sheet, row.cell('end'), fault('endBeforeStart')))
    return { start, end: null }
  })
}

/** The codes that a project had before, several with 、 between them. */
const formerOf = (codes: string | null): Pick<Project, 'formerIds'> =>
  codes === null ? {} : { formerIds: codes.split(/[、,，;；]/u).map((code) => code.trim()) }

const projectOf = (row: TableRow, id: string, names: Names, hasDistricts: boolean): Read<Project> =>
  gather((take) => {
    const text = (key: string) => take(readIn(row, key, readText, null))
    return {
      id,
      name: take(readIn(row, 'name', required('项目名称', readText), standIn(row))),
      level: take(readIn(row, 'level', readLevel, 'municipal')),
      districts: [...take(districtsOf(row, names.districts, hasDistricts))],
      location: text('location'),
      ...take(yearsOf(row)),
      stage: take(readIn(row, 'stage', (cell) => readStage(cell, names.stages), null)),
      totalYuan: take(readAmount(row, 'totalYuan')),
      planYuan: take(readAmount(row, 'planYuan')),
      completedYuan: take(readAmount(row, 'completedYuan')),
      light: take(readIn(row, 'light', readLight, null)),
      unit: text('unit'),
      problem: text('problem'),
      remedy: text('remedy'),
      ...formerOf(take(readIn(row, 'formerIds', readCode, null))),
    }
  })

/** A placeholder for an unreadable id or name, so that the rest of the row is still checked. */
const standIn = ({ row }: TableRow) => `?${row + 1}`

const OF_THE_YEAR = ['planYuan', 'completedYuan', 'share']

/** Columns of the year whose heading names another one. */
const otherYears = ({ sheet, headings }: SheetTable, now: number | null): Mistake[] =>
  OF_THE_YEAR.flatMap((key) => {
    const { at, path, year } = headings.known.get(key) ?? { at: '', path: '', year: null }
    if (year === null || now === null || year === now) return []
    return refuse(sheet, { at, text: path }, fault('otherYear', { year: String(year), now: String(now) }))
  })

/** No column and no section tells of districts. */
const lacksDistricts = ({ headings, rows }: SheetTable) =>
  !headings.known.has('districts') && !rows.some(({ sections }) => sections.length > 0)

function tableMistakes(table: SheetTable): Mistake[] {
  const { sheet, headings, rows } = table
  const name = '起止年限'
  const hasYears = ['years', 'start', 'end'].some((key) => headings.known.has(key))
  return [
    ...(hasYears ? [] : [tell(sheet, null, fault('columnLeftOut', { name }, { name }))]),
    ...(rows.length > LIMITS.projects
      ? [refuse(sheet, null, fault('manyProjects', { most: LIMITS.projects }))]
      : []),
    ...(lacksDistricts(table)
      ? [refuse(sheet, null, fault('noColumn', { name: '区市' }, { name: '区市', also: '区县' }))]
      : []),
    ...(rows.length === 0 ? [refuse(sheet, null, fault('noRows'))] : []),
  ]
}

/** Step: the projects of 项目, each with its row; what cannot be read is told, and null in its project. */
export function readProjectRows(
  table: SheetTable | null,
  names: Names,
  sources: ProjectSources,
): Read<ProjectRows> {
  if (!table) return sound({ sheet: PROJECTS.name, rows: [], totals: [], filled: null })
  const before = seenBefore('first')
  return gather((take, add) => {
    tableMistakes(table).forEach(add)
    otherYears(table, sources.period && yearQuarter(sources.period).year).forEach(add)
    function idOf(row: TableRow): string {
      if (!row.column('id')) return standIn(row)
      const id = take(row.read('id', required('项目编号', readCode), standIn(row)))
      const cell = row.cell('id')
      const first = before(id, cell.at)
      if (first === undefined) return id
      add(refuse(row.sheet, cell, fault('repeated', { first })))
      return standIn(row)
    }
    const hasDistricts = !lacksDistricts(table)
    const rows = table.rows
      .slice(0, LIMITS.projects)
      .map((row) => ({ row, project: take(projectOf(row, idOf(row), names, hasDistricts)) }))
    return { sheet: table.sheet, totals: table.totals, ...take(filledIn(table, rows, sources)) }
  })
}
