import type { District, Project } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { readAbout } from '@/office/workbook/about-sheet'
import type { HeadingMap } from '@/office/workbook/heading-map'
import { districtLookup, stageLookup, type Names } from '@/office/workbook/names'
import { readDistrictRows, readStageRows } from '@/office/workbook/places-sheets'
import type { ProjectRow } from '@/office/workbook/project-row'
import { readProjectRows } from '@/office/workbook/projects-sheet'
import type { Book } from '@/office/workbook/sheet'
import { readSheets } from '@/office/workbook/sheets'
import { readTable } from '@/office/workbook/table'
import * as kinds from '@/office/workbook/vocabulary'
import { LAST_HEADINGS } from './columns'
import { ownerOf } from './last-quarter'
import type { SentBook } from './sent'

/** The office's own workbook: which projects were sent to whom, and what stands of them. */
export interface WholeBook {
  readonly sent: SentBook
  readonly period: Period | null
  readonly names: Names
  readonly districts: readonly District[]
  /** Districts that were sent a workbook. */
  readonly reporters: readonly District[]
  readonly rows: readonly ProjectRow[]
}

/** What stands beside asked columns is the last quarter's, and not read. */
const COMPARED: HeadingMap = {
  [kinds.PROJECTS.name]: Object.fromEntries(
    Object.values(LAST_HEADINGS).flatMap((heading) =>
      ['', '（元）', '（千元）', '（万元）', '（百万元）', '（千万元）', '（亿元）'].map((unit) => [
        heading + unit,
        null,
      ]),
    ),
  ),
}

/** The sheet 项目 of a workbook as a table. */
export function projectsTable(book: Book) {
  const sheet = readSheets(book).value.get(kinds.PROJECTS.name)
  return readTable(sheet, kinds.PROJECTS, { said: COMPARED })
}

/** Reads what of the office's workbook merging needs; its mistakes are told when the merged workbook is checked. */
export function readWhole(sent: SentBook): WholeBook {
  const sheets = readSheets(sent.book).value
  const table = (kind: kinds.TableKind) => readTable(sheets.get(kind.name), kind).value
  const about = readAbout(sheets.get(kinds.ABOUT.name), {}).value
  const period = sent.brief?.period ?? about.period
  const districts = readDistrictRows(table(kinds.DISTRICTS)).value
  const names = {
    districts: districtLookup(districts),
    stages: stageLookup(readStageRows(table(kinds.STAGES), undefined).value),
  }
  const sources = { districts, earlier: [], published: [], period }
  const { rows } = readProjectRows(projectsTable(sent.book).value, names, sources).value
  const projects: readonly Project[] = rows.map(({ project }) => project)
  const owners = new Set(projects.map(ownerOf))
  const reporters = districts.filter(({ id }) => owners.has(id))
  return { sent, period, names, districts, reporters, rows }
}
