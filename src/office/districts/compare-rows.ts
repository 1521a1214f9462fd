import type { Project } from '@/core/publication/contract'
import { compact, isBlank, type BookCell } from '@/office/workbook/cell'
import { fault, isRefused, refuse, tell, type Mistake } from '@/office/workbook/mistakes'
import type { ProjectRow } from '@/office/workbook/project-row'
import { readProjectRows } from '@/office/workbook/projects-sheet'
import { gather, type Read } from '@/office/workbook/read'
import { amountIn } from '@/office/workbook/read-number'
import { nameOf } from '@/office/workbook/sheets'
import type { TableRow } from '@/office/workbook/table'
import { PROJECTS } from '@/office/workbook/vocabulary'
import { BRIEF } from './brief'
import { askedKeys, DISTRICT_COLUMNS } from './columns'
import { ownerOf } from './last-quarter'
import { RETURNS_SHEET } from './returns-list'
import type { SentBook } from './sent'
import { projectsTable, type WholeBook } from './whole'

/** A project's row in a district's workbook, and the office's own row of the same project. */
export interface RowPair {
  readonly own: ProjectRow
  readonly whole: ProjectRow
}

/** What a district's workbook says of its projects. */
export interface DistrictRows {
  readonly pairs: readonly RowPair[]
  /** Rows with an id, whosever. */
  readonly ids: ReadonlySet<string>
  /** Whether anything that was asked is filled in. */
  readonly isFilled: boolean
}

const FIELDS: Readonly<Record<string, (project: Project) => unknown>> = {
  years: ({ start, end }) => `${start}-${end}`,
  districts: ({ districts }) => districts.join(),
}
const valueOf = (project: Project, key: string): unknown =>
  FIELDS[key]?.(project) ?? Object.entries(project).find(([name]) => name === key)?.[1]

/** Cells that were locked and say something else now, each with what stood there. */
function changedCells(
  { own, whole }: RowPair,
  keys: readonly string[],
  told: ReadonlySet<string>,
): Mistake[] {
  return keys.flatMap((key): Mistake[] => {
    const cell = own.row.cell(key)
    if (!own.row.column(key) || !whole.row.column(key) || told.has(cell.at)) return []
    if (valueOf(own.project, key) === valueOf(whole.project, key)) return []
    return [
      refuse(
        own.row.sheet,
        cell,
        fault('lockedChanged', undefined, { was: whole.row.cell(key).text || '—' }),
      ),
    ]
  })
}

/** Why a row is not one of the district's. */
function strange({ project, row }: ProjectRow, district: string, whole: WholeBook): Mistake {
  const known = whole.rows.find((one) => one.project.id === project.id)
  const named = whole.rows.find(
    (one) => ownerOf(one.project) === district && compact(one.project.name) === compact(project.name),
  )
  const titleOf = (id: string) => whole.districts.find((one) => one.id === id)?.name ?? id
  const owner = { district: known ? titleOf(ownerOf(known.project)) : '' }
  const what = known
    ? fault('otherDistrict', owner, owner)
    : named
      ? fault('idChanged', undefined, { id: named.project.id })
      : fault('notSentOut')
  return refuse(row.sheet, row.cell('id'), what)
}

const otherSheets = ({ book }: SentBook): Mistake[] =>
  book.sheets
    .filter((sheet) => ![BRIEF.name, PROJECTS.name, RETURNS_SHEET].includes(nameOf(sheet)))
    .filter(({ rows }) => rows.some((row) => row?.some((cell) => cell && !isBlank(cell))))
    .map(({ name }) => tell(name, null, fault('leftOut')))

/** The rows of a district's workbook beside the office's: what is not its own, was changed or is missing is told. */
export const readDistrict = (sent: SentBook, district: string, whole: WholeBook): Read<DistrictRows> =>
  gather((take, add) => {
    const { period, names, districts } = whole
    const table = take(projectsTable(sent.book))
    if (!table)
      add(refuse(PROJECTS.name, null, fault('noSheet', { name: PROJECTS.name }, { name: PROJECTS.name })))
    const read = readProjectRows(table, names, { districts, earlier: [], published: [], period })
    if (table) take(read)
    const { sheet, rows } = read.value
    const asked = period === null ? [] : askedKeys(period)
    const told = new Set(read.mistakes.filter(isRefused).map(({ cell }) => cell))
    const fixed = DISTRICT_COLUMNS.map(({ key }) => key).filter((key) => !asked.includes(key))
    const own = new Map(
      whole.rows.filter(({ project }) => ownerOf(project) === district).map((row) => [row.project.id, row]),
    )
    const pairs = rows.flatMap((row): RowPair[] => {
      const known = own.get(row.project.id)
      if (known) return [{ own: row, whole: known }]
      if (!told.has(row.row.cell('id').at)) add(strange(row, district, whole))
      return []
    })
    for (const pair of pairs) for (const mistake of changedCells(pair, fixed, told)) add(mistake)
    const there = new Set(pairs.map((pair) => pair.own.project.id))
    const missing = [...own.keys()].filter((id) => !there.has(id))
    if (missing.length > 0 && table)
      add(refuse(sheet, null, fault('rowsMissing', { count: missing.length, ids: { list: missing } })))
    otherSheets(sent).forEach(add)
    const isFilled = rows.some(({ row }) => asked.some((key) => !isBlank(row.cell(key))))
    return { pairs, ids: new Set(rows.map(({ project }) => project.id)), isFilled }
  })

const AMOUNTS: readonly string[] = ['totalYuan', 'planYuan', 'completedYuan']

/** The cell of a district as it stands in the office's column: at its place, in its unit. */
export function cellForWhole({ own, whole }: RowPair, key: string, to: TableRow): BookCell {
  const cell = own.row.cell(key)
  const { at } = to.cell(key)
  const [from, unit] = [own.row.column(key)?.unit ?? null, whole.row.column(key)?.unit ?? null]
  const yuan = valueOf(own.project, key)
  if (!AMOUNTS.includes(key) || from === unit || unit === null || typeof yuan !== 'number')
    return { ...cell, at }
  const value = amountIn(yuan, unit)
  return { at, text: String(value), value, kind: 'value' }
}
