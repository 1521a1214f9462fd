import type { Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { readAbout } from './about-sheet'
import { readIndicatorRows, readResultRows } from './assessment-sheet'
import { conclude, type Checked } from './checked'
import { draftOf, type BookRows } from './draft'
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

/** Step: the rows of all sheets. */
const readRows = (sheets: Sheets): Read<BookRows> =>
  gather((take) => {
    const table = (kind: kinds.TableKind) => take(readTable(sheets.get(kind.name), kind))
    const about = take(readAbout(sheets.get(kinds.ABOUT.name)))
    const districts = take(readDistrictRows(table(kinds.DISTRICTS)))
    const stages = take(readStageRows(table(kinds.STAGES)))
    const names = { districts: districtLookup(districts), stages: stageLookup(stages) }
    const projects = take(readProjectRows(table(kinds.PROJECTS), names))
    const indicators = take(readIndicatorRows(table(kinds.INDICATORS)))
    const results = take(readResultRows(table(kinds.ASSESSMENT), indicators, names))
    const pipeline = take(readPipelineRows(table(kinds.PIPELINE), names))
    const services = take(readServiceRows(table(kinds.SERVICES)))
    return { about, districts, stages, projects, indicators, results, pipeline, services }
  })

/** As sheets are read. */
const ORDER = ['说明', '区市', '阶段', '项目', '指标', '考核', '储备', '服务成效']

/** What rows and rules tell, sheet by sheet; of a cell that stands for several each fault once. */
function sheetBySheet(mistakes: readonly Mistake[], sheets: Sheets): readonly Mistake[] {
  const names = ORDER.map((name) => sheets.get(name)?.name)
  const faults = new Set<string>()
  return mistakes
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
export function checkBook(book: Book, published: Publications, say: Say): Checked {
  const sheets = readSheets(book)
  const rows = readRows(sheets.value)
  const draft = draftOf(rows.value)
  const agreed = judge(AGREEMENTS, draft, rows.mistakes)
  const met = [...sheets.mistakes, ...sheetBySheet([...rows.mistakes, ...agreed], sheets.value)]
  const kept = judge(CONTRACT, draft, met)
  return { ...conclude(draft, [...met, ...kept], published, say), nextDue: rows.value.about.nextDue }
}
