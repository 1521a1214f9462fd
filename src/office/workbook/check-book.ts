import type { Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { readAbout, yearOf } from './about-sheet'
import { readIndicatorRows, readResultRows } from './assessment-sheet'
import { conclude, type Checked } from './checked'
import type { HeadingMap } from './heading-map'
import { askedHeadings, type AskedHeading } from './headings'
import { draftOf, type BookRows } from './draft'
import { oncePerColumn } from './once-per-column'
import type { Mistake } from './mistakes'
import { districtLookup, stageLookup } from './names'
import { readDistrictRows, readStageRows } from './places-sheets'
import { readProjectRows } from './projects-sheet'
import { gather, type Read } from './read'
import { AGREEMENTS, CONTRACT } from './rules/list'
import { judge } from './rules/rule'
import type { Book } from './sheet'
import { readSheets, type Sheets } from './sheets'
import { readPipelineRows, readServiceRows } from './small-sheets'
import { readTable } from './table'
import * as kinds from './vocabulary'

/** What a person said of a book before it is read. */
export interface BookOptions {
  /** What its headings mean where their words do not say it. */
  readonly headings?: HeadingMap | undefined
}

type AllRows = BookRows & { readonly asked: readonly AskedHeading[] }

/** Step: the rows of all sheets. */
const readRows = (sheets: Sheets, { headings }: BookOptions): Read<AllRows> =>
  gather((take) => {
    const asked: AskedHeading[] = []
    const table = (kind: kinds.TableKind) => {
      const read = take(readTable(sheets.get(kind.name), kind, headings))
      if (read && !kind.isOpen) asked.push(...askedHeadings(read.sheet, read.headings))
      return read
    }
    const about = take(readAbout(sheets.get(kinds.ABOUT.name)))
    const districts = take(readDistrictRows(table(kinds.DISTRICTS)))
    const stages = take(readStageRows(table(kinds.STAGES)))
    const names = { districts: districtLookup(districts), stages: stageLookup(stages) }
    const projects = take(readProjectRows(table(kinds.PROJECTS), names, yearOf(about)))
    const indicators = take(readIndicatorRows(table(kinds.INDICATORS)))
    const results = take(readResultRows(table(kinds.ASSESSMENT), indicators, names))
    const pipeline = take(readPipelineRows(table(kinds.PIPELINE), names))
    const services = take(readServiceRows(table(kinds.SERVICES)))
    return { about, districts, stages, projects, indicators, results, pipeline, services, asked }
  })

/** As sheets are read. */
const ORDER = ['说明', '区市', '阶段', '项目', '指标', '考核', '储备', '服务成效']

/** What rows and rules tell, sheet by sheet; of a cell that stands for several each fault once, of a whole column once. */
function sheetBySheet(mistakes: readonly Mistake[], sheets: Sheets, rows: number): readonly Mistake[] {
  const names = ORDER.map((name) => sheets.get(name)?.name)
  const faults = new Set<string>()
  return oncePerColumn(mistakes, rows)
    .toSorted((a, b) => names.indexOf(a.sheet) - names.indexOf(b.sheet))
    .filter(({ sheet, cell, weight, fault: { key } }) => {
      const before = faults.size
      return cell === '' || weight !== 'refuse' || faults.add(`${sheet}!${cell} ${key}`).size > before
    })
}

/**
 * Reads a book whole and judges it beside what was published before: sheets → headings → rows → draft → rules. Every
 * mistake is told at once, by its cell.
 */
export function checkBook(book: Book, published: Publications, say: Say, options: BookOptions = {}): Checked {
  const sheets = readSheets(book)
  const rows = readRows(sheets.value, options)
  const draft = draftOf(rows.value)
  const agreed = judge(AGREEMENTS, draft, rows.mistakes)
  const met = [
    ...sheets.mistakes,
    ...sheetBySheet([...rows.mistakes, ...agreed], sheets.value, rows.value.projects.rows.length),
  ]
  const kept = judge(CONTRACT, draft, met)
  return {
    ...conclude(draft, [...met, ...kept], published, say),
    nextDue: rows.value.about.nextDue,
    askedHeadings: rows.value.asked,
  }
}
