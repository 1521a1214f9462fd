import type { District } from '@/core/publication/contract'
import { compact, isBlank } from '@/office/workbook/cell'
import { fault, refuse, type Mistake } from '@/office/workbook/mistakes'
import type { Book } from '@/office/workbook/sheet'
import { readDistrict, type DistrictRows } from './compare-rows'
import type { Read } from '@/office/workbook/read'
import { ownerOf } from './last-quarter'
import { ofFile, type FileMistake, type SentBook, type SubmissionState } from './sent'
import { wrongFile } from './sort-files'
import { projectsTable, type WholeBook } from './whole'

/** A workbook with what it says of its district's projects. */
export interface ReadSent {
  readonly sent: SentBook
  readonly read: Read<DistrictRows>
}

/** The files of a district, and the one that counts. */
export interface DistrictFiles {
  readonly district: District
  readonly state: SubmissionState
  readonly files: readonly SentBook[]
  readonly chosen: ReadSent | null
}

/** The one district whose projects a workbook has, where it does not say whose it is. */
function ownerByRows({ book }: SentBook, whole: WholeBook): string | null {
  const owners = new Map(whole.rows.map(({ project }) => [project.id, ownerOf(project)]))
  const found = new Set(
    (projectsTable(book).value?.rows ?? []).flatMap((row) => owners.get(compact(row.cell('id').text)) ?? []),
  )
  const [only = null, other] = found
  return other === undefined ? only : null
}

/** Whose workbook it is; null where nobody can tell. */
function reporterOf(sent: SentBook, whole: WholeBook): District | null {
  const name = sent.brief && compact(sent.brief.from.text)
  const id = name ? whole.names.districts.ids.get(name) : ownerByRows(sent, whole)
  return whole.reporters.find((one) => one.id === id) ?? null
}

/** Why the figures of a workbook are not those of this period. */
function periodMistake({ brief, name }: SentBook, { period }: WholeBook): Mistake | null {
  if (period === null || brief?.period === period) return null
  const cell = brief?.periodCell
  return brief && cell
    ? refuse(brief.sheet, cell, fault('otherPeriod', undefined, { period: { period } }))
    : refuse('', { at: '', text: name }, fault('noBriefPeriod', undefined, { period: { period } }))
}

const contentOf = ({ sheets }: Book) =>
  JSON.stringify(
    sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => row?.map((cell) => (cell && !isBlank(cell) ? cell.text : null))),
    ]),
  )

/** Gives each district its files. Not merged, and told: those of nobody, of another period, and two that differ. */
export function assignFiles(books: readonly SentBook[], whole: WholeBook) {
  const mistakes: FileMistake[] = []
  const byDistrict = new Map<string, { readonly sent: SentBook; readonly isOfPeriod: boolean }[]>()
  for (const sent of books) {
    const reporter = reporterOf(sent, whole)
    const odd = periodMistake(sent, whole)
    if (!reporter) {
      const from = sent.brief?.from
      mistakes.push(
        from && sent.brief
          ? ofFile(sent.name)(refuse(sent.brief.sheet, from, fault('unknownReporter')))
          : wrongFile(sent.name, fault('nobodysFile')),
      )
      continue
    }
    if (odd) mistakes.push(ofFile(sent.name)(odd))
    const own = byDistrict.get(reporter.id) ?? []
    byDistrict.set(reporter.id, [...own, { sent, isOfPeriod: odd === null }])
  }
  const districts = whole.reporters.map((district): DistrictFiles => {
    const all = byDistrict.get(district.id) ?? []
    const files = all.map(({ sent }) => sent)
    const current = all.filter(({ isOfPeriod }) => isOfPeriod).map(({ sent }) => sent)
    // What was sent out and lies there untouched is nothing that came in.
    const filled = current
      .map((sent) => ({ sent, read: readDistrict(sent, district.id, whole) }))
      .filter(({ read }) => read.value.isFilled)
    const came = filled.map(({ sent }) => sent)
    if (new Set(came.map(({ book }) => contentOf(book))).size > 1) {
      const what = { district: district.name, files: { list: came.map(({ name }) => name) } }
      for (const { name } of came) mistakes.push(wrongFile(name, fault('fileTwice', what)))
      return { district, state: 'twice', files: came, chosen: null }
    }
    const [chosen = null] = filled
    if (chosen) return { district, state: 'in', files: came, chosen }
    const isOther = files.length > current.length
    return { district, state: isOther ? 'otherPeriod' : 'missing', files, chosen: null }
  })
  return { districts, mistakes }
}
