import type { Level, Project } from '@/core/publication/contract'
import { LIMITS } from '@/core/publication/limits'
import type { BookCell } from './cell'
import type { Log } from './log'
import { fault, type Reading } from './mistakes'
import { blankFault, readDistricts, readLevel, readLight, readStage, required, type Lookup } from './names'
import { readYuan } from './read-number'
import { readCode, readText } from './read-text'
import { readYear, readYears, type Years } from './read-years'
import type { Table, TableRow } from './table'

/** A project with the row it stands in. */
export interface ProjectRow {
  readonly project: Project
  readonly row: TableRow
}

/** The districts and stages of this workbook by name, and the lists of names for messages. */
export interface Names {
  readonly districts: Lookup
  readonly districtNames: string
  readonly stages: Lookup
  readonly stageNames: string
}

/** Reads the cells of one row and reports those that cannot be read; a missing column silently gives `instead`. */
class RowReader {
  constructor(
    readonly table: Table,
    readonly row: TableRow,
    readonly log: Log,
  ) {}

  take<T>(key: string, reader: (cell: BookCell) => Reading<T>, instead: T): T {
    if (!this.table.headings.known.has(key)) return instead
    const cell = this.row.cell(key)
    return this.log.take(this.table.sheet, cell, reader(cell), instead)
  }

  text(key: string): string | null {
    return this.take(key, readText, null)
  }

  yuan(key: string): number | null {
    const unit = this.table.headings.known.get(key)?.unit ?? null
    return this.take(key, (cell) => readYuan(cell, unit), null)
  }

  years(): Years {
    if (this.table.headings.known.has('years'))
      return this.take('years', readYears, { start: null, end: null })
    const start = this.take('start', readYear, null)
    const end = this.take('end', readYear, null)
    if (start === null || end === null || end >= start) return { start, end }
    this.log.error(this.table.sheet, this.row.cell('end'), fault('endBeforeStart'))
    return { start, end: null }
  }
}

/** A placeholder for an unreadable id or name, so that the rest of the row is still checked. */
const standIn = ({ row }: TableRow) => `?${row + 1}`

function checkTable({ sheet, headings, rows }: Table, log: Log): void {
  if (!['years', 'start', 'end'].some((key) => headings.known.has(key))) {
    log.warnOf(sheet, 'columnLeftOut', { name: '起止年限' }, { name: '起止年限' })
  }
  if (rows.length > LIMITS.projects) log.errorOf(sheet, 'manyProjects', { most: LIMITS.projects })
  if (rows.length === 0) log.errorOf(sheet, 'noRows')
}

/** The projects of 项目, each with its row; what cannot be read is reported, and null in the project. */
export function readProjects(table: Table, names: Names, log: Log): ProjectRow[] {
  const ids = new Map<string, string>()
  checkTable(table, log)
  function idOf(reader: RowReader): string {
    const instead = standIn(reader.row)
    const id = reader.take('id', (cell) => required(readCode(cell), blankFault('项目编号')), instead)
    const cell = reader.row.cell('id')
    const first = ids.get(id)
    if (first === undefined) ids.set(id, cell.at)
    else log.error(table.sheet, cell, fault('repeated', { first }))
    return first === undefined ? id : instead
  }
  return table.rows.slice(0, LIMITS.projects).map((row): ProjectRow => {
    const reader = new RowReader(table, row, log)
    const districts = (cell: BookCell) => readDistricts(cell, names.districts, names.districtNames)
    const project: Project = {
      id: idOf(reader),
      name: reader.take('name', (cell) => required(readText(cell), blankFault('项目名称')), standIn(row)),
      level: reader.take<Level | null>('level', readLevel, null) ?? 'municipal',
      districts: [...reader.take('districts', districts, [])],
      location: reader.text('location'),
      ...reader.years(),
      stage: reader.take('stage', (cell) => readStage(cell, names.stages, names.stageNames), null),
      totalYuan: reader.yuan('totalYuan'),
      planYuan: reader.yuan('planYuan'),
      completedYuan: reader.yuan('completedYuan'),
      light: reader.take('light', readLight, null),
      unit: reader.text('unit'),
      problem: reader.text('problem'),
      remedy: reader.text('remedy'),
    }
    return { project, row }
  })
}
