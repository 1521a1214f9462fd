import type { Edition, Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import type { Period } from '@/core/publication/period'
import { readAbout } from './about-sheet'
import { readIndicatorRows, readResultRows } from './assessment-sheet'
import { fieldsOf, suggestedForm, toldForm, type BookForm } from './book-form'
import { conclude, type Checked } from './checked'
import type { HeadingMap } from './heading-map'
import { askedHeadings, type AskedHeading } from './headings'
import { draftOf, type BookRows } from './draft'
import { oncePerColumn } from './once-per-column'
import { fault, tell, type Mistake } from './mistakes'
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
  /** What 说明 does not say, as a person filled it in. */
  readonly form?: BookForm | undefined
  /** The moment now; absent: no time of publishing is suggested. */
  readonly nowMs?: number | undefined
}

type AllRows = BookRows & { readonly asked: readonly AskedHeading[]; readonly suggested: BookForm }

/** Where what a book lacks is looked for: its own period as it stands, and the last one before it. */
function earlierThan(period: Period | null, published: Publications): readonly Edition[] {
  const same = published.filter((edition) => edition.period === period)
  const before = published.filter((edition) => period === null || edition.period < period).at(-1)
  return before ? [...same, before] : same
}

/** Step: the rows of all sheets. */
const readRows = (sheets: Sheets, options: BookOptions, published: Publications): Read<AllRows> =>
  gather((take, add) => {
    const { headings: said = {}, form = {} } = options
    const asked: AskedHeading[] = []
    const table = (kind: kinds.TableKind, isDistrict?: (name: string) => boolean) => {
      const read = take(readTable(sheets.get(kind.name), kind, { said, ...(isDistrict && { isDistrict }) }))
      if (read && !kind.isOpen) asked.push(...askedHeadings(read.sheet, kind.name, read.headings))
      return read
    }
    const aboutSheet = sheets.get(kinds.ABOUT.name)
    const suggested = suggestedForm(sheets.get(kinds.PROJECTS.name), published, options)
    // Where there is no 说明, what is suggested counts as long as nobody says otherwise.
    const about = take(readAbout(aboutSheet, aboutSheet ? form : { ...suggested, ...form }))
    if (!aboutSheet && Object.keys(suggested).some((key) => !(key in form)))
      add(tell(kinds.ABOUT.name, null, fault('aboutFilled', { list: { list: toldForm(suggested, form) } })))
    const earlier = earlierThan(about.period, published)
    const districts = take(readDistrictRows(table(kinds.DISTRICTS), earlier[0]?.districts))
    const stages = take(readStageRows(table(kinds.STAGES), earlier[0]?.stages))
    const names = { districts: districtLookup(districts), stages: stageLookup(stages) }
    const sources = { districts, earlier, published, period: about.period, level: form.level }
    const isDistrict = (name: string) => names.districts.ids.has(name)
    const projects = take(readProjectRows(table(kinds.PROJECTS, isDistrict), names, sources))
    const indicators = take(readIndicatorRows(table(kinds.INDICATORS)))
    const results = take(readResultRows(table(kinds.ASSESSMENT), indicators, names))
    const pipeline = take(readPipelineRows(table(kinds.PIPELINE), names))
    const services = take(readServiceRows(table(kinds.SERVICES)))
    return { about, districts, stages, projects, indicators, results, pipeline, services, asked, suggested }
  })

/** What of a book a person says in a form, and the ids to be written into a copy of it. */
function askedForm(sheets: Sheets, { about, projects, suggested }: AllRows, form: BookForm | undefined) {
  const { filled, sheet } = projects
  const fields = fieldsOf(
    about,
    { ...suggested, ...form },
    {
      hasSheet: sheets.has(kinds.ABOUT.name),
      withoutLevel: filled && filled.withoutLevel > 0 ? sheet : null,
    },
  )
  const ids = filled && filled.ids.length > 0 ? { sheet, ...filled } : undefined
  return { form: fields, ids }
}

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
  const sheets = readSheets(book, options.headings)
  const rows = readRows(sheets.value, options, published)
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
    ...askedForm(sheets.value, rows.value, options.form),
  }
}
