import { isBlank, type BookCell } from '@/office/workbook/cell'
import { fault, isRefused, refuse, tell } from '@/office/workbook/mistakes'
import type { ProjectRow } from '@/office/workbook/project-row'
import type { Book, Sheet } from '@/office/workbook/sheet'
import { nameOf, readSheets } from '@/office/workbook/sheets'
import { PROJECTS } from '@/office/workbook/vocabulary'
import { BRIEF } from './brief'
import { askedKeys } from './columns'
import { cellForWhole, type RowPair } from './compare-rows'
import { assignFiles, type DistrictFiles } from './district-files'
import { ownerOf } from './last-quarter'
import { ofFile, type FileMistake, type Merged, type Origin, type SentFile, type Submission } from './sent'
import { sortFiles, wrongFile } from './sort-files'
import { readWhole, type WholeBook } from './whole'

const placeKey = (sheet: string, cell: string) => `${sheet}!${cell}`

/** `J12` as row and column from 0. */
function positionOf(at: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** A sheet with other cells at their places. */
function withCells(sheet: Sheet, cells: readonly BookCell[]): Sheet {
  const rows = sheet.rows.map((row) => (row ? [...row] : undefined))
  for (const cell of cells) {
    const { row, column } = positionOf(cell.at)
    const there = rows[row] ?? []
    there[column] = isBlank(cell) ? undefined : cell
    rows[row] = Array.from(there)
  }
  return { ...sheet, rows }
}

const blankLike = ({ at }: BookCell): BookCell => ({ at, text: '', value: null, kind: 'value' })

/** The office's workbook with what the districts filled in; its own brief is left out. */
function filledBook({ sent: { book } }: WholeBook, cells: readonly BookCell[]): Book {
  const projects = readSheets(book).value.get(PROJECTS.name)
  const others = book.sheets.filter((sheet) => nameOf(sheet) !== BRIEF.name)
  return { sheets: others.map((sheet) => (sheet === projects ? withCells(sheet, cells) : sheet)) }
}

/** What one district's workbook gives to the whole. */
interface DistrictGiven {
  readonly submission: Submission
  readonly mistakes: readonly FileMistake[]
  readonly cells: readonly (BookCell & { readonly isSound: boolean })[]
  readonly origins: readonly (readonly [string, Origin])[]
}

function originsOf(file: string, { own, whole }: RowPair, keys: readonly string[]) {
  return ['id', ...keys].flatMap((key) =>
    own.row.column(key) && whole.row.column(key)
      ? [
          [
            placeKey(whole.row.sheet, whole.row.cell(key).at),
            { file, sheet: own.row.sheet, cell: own.row.cell(key).at },
          ] as const,
        ]
      : [],
  )
}

function givenBy({ district, state, files, chosen }: DistrictFiles, whole: WholeBook): DistrictGiven {
  const asked = whole.period === null ? [] : askedKeys(whole.period)
  const own = whole.rows.filter(({ project }) => ownerOf(project) === district.id)
  const isByOffice =
    state === 'missing' && own.some(({ row }) => asked.some((key) => !isBlank(row.cell(key))))
  const submission: Submission = {
    district: district.name,
    state: isByOffice ? 'byOffice' : state,
    files: files.map(({ name }) => name),
    day: chosen?.sent.brief?.sentOn ?? chosen?.sent.day ?? null,
    rows: 0,
    of: own.length,
  }
  if (!chosen) return { submission, mistakes: [], cells: [], origins: [] }
  const { value, mistakes } = chosen.read
  const file = chosen.sent.name
  const wrong = new Set(mistakes.filter(isRefused).map(({ sheet, cell }) => placeKey(sheet, cell)))
  const isSound = ({ row }: ProjectRow, key: string) => !wrong.has(placeKey(row.sheet, row.cell(key).at))
  const keysOf = (pair: RowPair) =>
    asked.filter((key) => pair.own.row.column(key) && pair.whole.row.column(key))
  return {
    submission: { ...submission, rows: value.pairs.length },
    mistakes: mistakes.map(ofFile(file)),
    cells: value.pairs.flatMap((pair) =>
      keysOf(pair).map((key) => ({
        ...cellForWhole(pair, key, pair.whole.row),
        isSound: isSound(pair.own, key),
      })),
    ),
    origins: value.pairs.flatMap((pair) => originsOf(file, pair, asked)),
  }
}

/** Projects that stand in another district's workbook too, told where they belong. */
function overlaps(districts: readonly DistrictFiles[]): FileMistake[] {
  const read = districts.flatMap(({ chosen }) => chosen ?? [])
  return read.flatMap((one) =>
    one.read.value.pairs.flatMap(({ own: { project, row } }) =>
      read
        .filter((other) => other !== one && other.read.value.ids.has(project.id))
        .map(({ sent }) =>
          ofFile(one.sent.name)(tell(row.sheet, row.cell('id'), fault('alsoIn', { file: sent.name }))),
        ),
    ),
  )
}

/** Who has not sent in, in one mistake. */
function missingOnes(submissions: readonly Submission[], due: string | null, day: string): FileMistake[] {
  const names = submissions.filter(({ state }) => state === 'missing').map(({ district }) => district)
  if (names.length === 0) return []
  const what =
    due === null
      ? fault('notSentIn', { day, names: { list: names } })
      : fault('notSentInBy', { day, due, names: { list: names } })
  return [ofFile('')(refuse('', null, what))]
}

/**
 * Merges what the districts sent in into the workbook that the office keeps, which must be among the files. Each
 * district's rows come from its own workbook only; what is right is merged, and all the rest is told by file, sheet and
 * cell. `day`: today, in China.
 */
export function mergeFiles(files: readonly SentFile[], day: string): Merged {
  const sorted = sortFiles(files)
  if (!sorted.whole) {
    const nothing = {
      book: null,
      sound: null,
      whole: '',
      period: null,
      due: null,
      submissions: [],
      originOf: () => null,
    }
    return { ...nothing, mistakes: sorted.mistakes }
  }
  const whole = readWhole(sorted.whole)
  const due = sorted.whole.brief?.due ?? null
  const assigned = assignFiles(sorted.others, whole)
  const given = assigned.districts.map((one) => givenBy(one, whole))
  const submissions = given.map(({ submission }) => submission)
  const origins = new Map(given.flatMap((one) => one.origins))
  const cells = given.flatMap((one) => one.cells)
  const sound = cells.map((cell) => (cell.isSound ? cell : blankLike(cell)))
  return {
    book: filledBook(whole, cells),
    sound: cells.every(({ isSound }) => isSound) ? null : filledBook(whole, sound),
    ...{ whole: sorted.whole.name, period: whole.period, due, submissions },
    mistakes: [
      ...sorted.mistakes,
      ...(whole.period === null ? [wrongFile(sorted.whole.name, fault('wholeWithoutPeriod'))] : []),
      ...assigned.mistakes,
      ...given.flatMap(({ mistakes }) => mistakes),
      ...overlaps(assigned.districts),
      ...missingOnes(submissions, due, day),
    ],
    originOf: (sheet, cell) => origins.get(placeKey(sheet, cell)) ?? null,
  }
}
