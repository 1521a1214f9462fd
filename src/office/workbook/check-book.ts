import type { Edition, Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { readAbout, type About } from './about-sheet'
import { readAssessment, readIndicators } from './assessment-sheet'
import { compact, isBlank } from './cell'
import { draftOf, judgeDraft, type Places } from './draft'
import { Log } from './log'
import { mistakeOf, type Fault, type Finding, type Mistake } from './mistakes'
import { districtLookup, stageLookup } from './names'
import { DECISION_OF, warnOfOddities } from './odd'
import { readDistrictsSheet, readStagesSheet } from './places-sheets'
import { readProjects, type Names } from './projects-sheet'
import type { Book, Sheet } from './sheet'
import { readPipeline, readServices } from './small-sheets'
import { checkShares, checkTotals } from './sum-checks'
import { summaryOf, type Summary } from './summary'
import { readTable } from './table'
import { ABOUT, PROJECTS, TABLES } from './vocabulary'

/** What a workbook says, with all its mistakes. */
export interface Checked {
  readonly errors: readonly Mistake[]
  readonly warnings: readonly Mistake[]
  /** The warnings that must be accepted before publishing. */
  readonly decisions: readonly Asked[]
  /** Null where the book does not say its period or its projects. */
  readonly summary: Summary | null
  /** Its first revision; null as long as there are errors. */
  readonly edition: Edition | null
  /** When the next period is due, for the index; null: not announced; absent: as it stands. */
  readonly nextDue?: string | null | undefined
}

/** A warning that has to be accepted by the code of its decision, such as `project-gone`. */
export interface Asked {
  readonly code: string
  readonly warning: Mistake
}

/** The warnings among these that ask for a decision. */
export const decisionsOf = (warnings: readonly Finding[], say: Say): Asked[] =>
  warnings.flatMap((finding) => {
    const code = DECISION_OF[finding.fault.key]
    return code === undefined ? [] : [{ code, warning: mistakeOf(finding, say) }]
  })

const SHEET_NAMES = [ABOUT.name, ...TABLES.map(({ name }) => name)]

/** The sheets by kind; unknown ones that are not empty are warned of. */
function sheetsByName({ sheets }: Book, log: Log): ReadonlyMap<string, Sheet> {
  const found = new Map<string, Sheet>()
  for (const sheet of sheets) {
    const name = compact(sheet.name).replace(/\.csv$/iu, '')
    if (!SHEET_NAMES.some((known) => known === name)) {
      const isFilled = sheet.rows.some((row) => row?.some((cell) => cell && !isBlank(cell)))
      if (isFilled) log.warnOf(sheet.name, 'unknownSheet', undefined, { names: SHEET_NAMES.join('、') })
    } else if (found.has(name)) log.errorOf(sheet.name, 'sheetTwice')
    else found.set(name, sheet)
  }
  for (const name of [ABOUT.name, PROJECTS.name]) {
    if (!found.has(name)) log.errorOf(name, 'noSheet', { name }, { name })
  }
  return found
}

const NOTHING: About = {
  ...{ period: null, asOf: null, publishedAt: null, issuer: null, nextDue: null, timeProgress: null },
  ...{ correction: null, sample: false, cells: new Map() },
  totals: { projects: null, plan: null, completed: null, ratio: null },
}

interface Draft {
  readonly about: About
  readonly edition: Edition
  readonly places: Places
}

function readBook(book: Book, say: Say, log: Log): Draft {
  const sheets = sheetsByName(book, log)
  const aboutSheet = sheets.get(ABOUT.name)
  const about = aboutSheet ? readAbout(aboutSheet, log) : NOTHING
  const districts = readDistrictsSheet(sheets.get('区市'), log)
  const stages = readStagesSheet(sheets.get('阶段'), log)
  const names: Names = {
    districts: districtLookup(districts),
    districtNames: districts.map(({ name }) => name).join('、'),
    stages: stageLookup(stages),
    stageNames: stages.map(({ stage }) => stage.name).join('、'),
  }
  const sheet = sheets.get(PROJECTS.name)
  const table = sheet && readTable(sheet, PROJECTS, log)
  const rows = table ? readProjects(table, names, log) : []
  if (table) {
    checkShares(table, rows, say, log)
    checkTotals(table, rows, say, log)
  }
  const read = <T>(name: string, reader: (sheet: Sheet) => T, instead: T): T => {
    const found = sheets.get(name)
    return found ? reader(found) : instead
  }
  const indicators = read('指标', (found) => readIndicators(found, log), [])
  const edition = draftOf(about, {
    districts: [...districts],
    stages: stages.map(({ stage }) => stage),
    projects: rows.map(({ project }) => project),
    assessment: read('考核', (found) => readAssessment(found, indicators, names, districts, log), null),
    pipeline: read('储备', (found) => readPipeline(found, names, log), []),
    services: read('服务成效', (found) => readServices(found, log), []),
  })
  const places: Places = {
    about: { sheet: aboutSheet?.name ?? ABOUT.name, cells: about.cells },
    projects: { sheet: sheet?.name ?? PROJECTS.name, rows },
  }
  return { about, edition, places }
}

/** Reads a workbook and checks it against what was published before. All mistakes are returned at once, by cell. */
export function checkBook(book: Book, published: Publications, say: Say): Checked {
  const log = new Log()
  const { about, edition, places } = readBook(book, say, log)
  judgeDraft(edition, places, say, log)
  const isWhole = log.errors.length === 0
  const earlier = about.period === null ? [] : published.filter(({ period }) => period < edition.period)
  if (isWhole) warnOfOddities(edition, earlier.at(-1), places, say, log)
  const hasSummary = about.period !== null && edition.projects.length > 0
  return {
    errors: log.errors.map((finding) => mistakeOf(finding, say)),
    warnings: log.warnings.map((finding) => mistakeOf(finding, say)),
    decisions: decisionsOf(log.warnings, say),
    summary: hasSummary ? summaryOf([...earlier, edition], edition.period, isWhole) : null,
    edition: isWhole ? edition : null,
    nextDue: about.nextDue,
  }
}

/** The report for an unreadable file: one mistake of the file as a whole. */
export const refusedBook = (fileName: string, refusal: Fault, say: Say): Checked => ({
  errors: [mistakeOf({ sheet: '', cell: '', value: fileName, fault: refusal }, say)],
  warnings: [],
  decisions: [],
  summary: null,
  edition: null,
  nextDue: null,
})
