import typeface from '@fontsource-variable/noto-sans-sc/index.css?raw'
import rareType from '@/core/frame/rare-type.css?raw'
import { plainBook } from '@/channels/book/plain-book'
import { sentencesOf } from '@/channels/shared/sentences'
import type { Edition, Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { ledgersOf, withoutRows, type Ledger } from '@/office/ledger/ledger'
import { signingSheet, type SignedWords, type SigningSheet } from '@/office/publishing/signing-sheet'
import { ledgerSheets } from '@/office/ledger/sheets'
import { ledgerViewer, type LedgerAsked, type LedgerView } from '@/office/ledger/view'
import { dayAt } from '@/office/plausibility/days'
import { reviewed } from '@/office/plausibility/reviewed'
import type { OfficeDesk } from '@/office/plausibility/rule'
import { lackingIn } from '@/office/plausibility/typeface'
import { deriveScenes } from '@/scenes/derive'
import { checkBook, type BookOptions } from '@/office/workbook/check-book'
import { refusedBook, type Checked } from '@/office/workbook/checked'
import { editionFileText } from '@/office/workbook/edition-file'
import { findHeadings } from '@/office/workbook/headings'
import { openBook, openTables } from '@/office/workbook/open-book'
import { withIds } from '@/office/workbook/with-ids'
import { addressOf, cellAt, mergeAt, mergesByRow, type Book, type Sheet } from '@/office/workbook/sheet'
import { TABLES } from '@/office/workbook/vocabulary'
import { readSheets } from '@/office/workbook/sheets'
import { createOfficeSay } from '@/scenes/words'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import { checkDistricts, openSent, type DistrictsOffer } from './check-districts'
import type {
  CheckOrder,
  EditionFacts,
  SheetRow,
  SheetView,
  CheckStep,
  Verdict,
  ViewAsked,
} from './check-messages'
import { publishedNow, type PublishedNow } from './published-now'

/** Nobody reads more at once, and correcting some of them often corrects others. */
const TOLD = 2_000
const WIDEST = 60

export interface Checker {
  check(order: CheckOrder, told: (step: CheckStep) => void): Promise<Verdict>
  view(asked: ViewAsked): SheetView
  ledger(asked: LedgerAsked): LedgerView
  ledgerBook(): Promise<Uint8Array>
  idsBook(): Promise<Uint8Array>
  returned(file: string | null): Promise<Uint8Array>
  mergedBook(): Promise<Uint8Array>
  signingSheet(words: SignedWords, madeAt: number): SigningSheet
  /** The edition file to be signed or published; an error while there are mistakes. */
  edition(): string
}

interface Work {
  readonly workbook: string
  readonly book: Book
  readonly order: CheckOrder
  readonly checked: Checked
  readonly marks: Marks
  readonly ledgers: readonly Ledger[]
  readonly look: (asked: LedgerAsked) => LedgerView
  readonly districts: DistrictsOffer | null
  readonly say: Say
}

type Marks = ReadonlyMap<string, { readonly error?: number; readonly warning?: number }>

const placeOf = (sheet: string, cell: string) => `${sheet}!${cell}`

function marksOf({ errors, warnings }: Checked): Marks {
  const marks = new Map<string, { error?: number; warning?: number }>()
  const mark = (kind: 'error' | 'warning', mistakes: readonly WrittenMistake[]) => {
    for (const [at, { sheet, cell }] of mistakes.slice(0, TOLD).entries()) {
      const place = placeOf(sheet, cell)
      const known = marks.get(place) ?? {}
      if (cell !== '' && known[kind] === undefined) marks.set(place, { ...known, [kind]: at })
    }
  }
  mark('error', errors)
  mark('warning', warnings)
  return marks
}

const widthOf = ({ rows }: Sheet) => rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)

/** The row of a sheet's headings, from 0; null where the sheet is not a known table. */
function headingRow(sheet: Sheet, { book, order }: Work) {
  const [name] = [...readSheets(book, order.headings).value].find(([, one]) => one === sheet) ?? []
  // A sheet of one of several files stands behind the file's name.
  const own = name ?? sheet.name.split('/').at(-1)
  const kind = TABLES.find((table) => table.name === own)
  const headings = kind && findHeadings(sheet, kind, order.headings)
  return headings ? headings.firstRow - 1 : null
}

function rowOf(sheet: Sheet, row: number, columns: number, marks: Marks): SheetRow {
  const cells = Array.from({ length: columns }, (_, column) => {
    const at = addressOf(row, column)
    return { at, text: cellAt(sheet, row, column).text, ...marks.get(placeOf(sheet.name, at)) }
  })
  return { number: row + 1, cells }
}

/** The row of headings; cells merged from above are read with it. */
function headingOf(sheet: Sheet, row: number, columns: number, marks: Marks): SheetRow {
  const merges = mergesByRow(sheet)
  const { number, cells } = rowOf(sheet, row, columns, marks)
  const seen = cells.map((cell, column) => {
    const merge = mergeAt(merges, row, column)
    const isFirst = merge === undefined || merge.left === column
    return merge && isFirst ? { ...cell, text: cellAt(sheet, merge.top, merge.left).text } : cell
  })
  return { number, cells: seen }
}

function viewOf(work: Work, { sheet: name, from, count }: ViewAsked): SheetView {
  const { book, marks } = work
  const sheet = book.sheets.find((one) => one.name === name)
  if (!sheet) return { sheet: name, columns: 0, rows: [], heading: null }
  const columns = Math.min(WIDEST, widthOf(sheet))
  const first = Math.max(0, from - 1)
  const last = Math.min(sheet.rows.length, first + count)
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) =>
    rowOf(sheet, first + at, columns, marks),
  )
  const top = headingRow(sheet, work)
  return {
    sheet: name,
    columns,
    rows,
    heading: top !== null && top < first ? headingOf(sheet, top, columns, marks) : null,
  }
}

const factsOf = ({ period, revision, publishedAt, asOf, issuer, sample, words }: Edition): EditionFacts => ({
  period,
  revision,
  publishedAt,
  asOf,
  issuer,
  sample,
  words,
})

const derivedAt = (publications: Publications, edition: Edition) => ({
  facts: factsOf(edition),
  derived: deriveScenes(publications, edition.period),
})

function idsOf({ ids: told }: Checked): Verdict['ids'] {
  if (!told) return null
  const { taken, made, ids } = told
  return { taken, made, asked: ids.filter(({ id }) => id === null).length }
}

/** The revision that an edition would become. */
function numbered(edition: Edition, publications: Publications): Edition {
  const revision = publications.find(({ period }) => period === edition.period)?.revision ?? 0
  return { ...edition, revision: revision + 1 }
}

type CheckLook = (
  published: Publications,
  desk: OfficeDesk,
  say: Say,
  options: BookOptions,
) => Pick<Work, 'checked' | 'book' | 'workbook'> & Partial<Pick<Work, 'districts'>>

/** Opens what was chosen, and says how it is checked. */
async function opened({ book: { kind, files }, nowMs }: CheckOrder): Promise<CheckLook> {
  if (kind === 'districts') {
    const sent = await openSent(files)
    return (...beside) => checkDistricts(files, sent, dayAt(nowMs), ...beside)
  }
  const [first] = files
  const workbook = first?.name ?? ''
  const reading = kind === 'book' && first ? await openBook(first) : openTables(files)
  return (published, desk, say, options) => {
    const read = reading.ok
      ? checkBook(reading.value, published, say, options)
      : refusedBook(workbook, reading.fault, say)
    const book = reading.ok ? reading.value : { sheets: [] }
    return { workbook, checked: reviewed(read, published, desk, say), book }
  }
}

/**
 * Checks workbooks for the publishing page off the main thread: reads, compares with what is published, computes the
 * scenes, and keeps the workbook so that its cells can be shown.
 */
export function createChecker(
  published: (order: CheckOrder) => Promise<PublishedNow>,
  lacking?: OfficeDesk['lacking'],
): Checker {
  let work: Work | null = null
  const working = (): Work => {
    if (!work) throw new Error('nothing was checked')
    return work
  }
  const districts = () => {
    const merged = working().districts
    if (!merged) throw new Error('no districts were merged')
    return merged
  }

  return {
    async check(order, told) {
      const say = createOfficeSay(order.locale, { timeZone: order.timeZone })
      told('reading')
      const look = await opened(order)
      told('comparing')
      const { standing, publications, head } = await published(order)
      told('checking')
      const desk: OfficeDesk = { nowMs: order.nowMs, ...(lacking ? { lacking } : {}) }
      const seen = look(publications, desk, say, order)
      const { workbook, checked, book, districts: merged = null } = seen
      const ledgers =
        checked.edition && checked.draft
          ? ledgersOf(checked.draft, publications, say, (editions) => sentencesOf(editions, say))
          : []
      work = {
        ...{ workbook, book, order, checked, ledgers, districts: merged, say },
        ...{ marks: marksOf(checked), look: ledgerViewer(ledgers) },
      }
      told('drawing')
      const { errors, warnings, decisions, summary, edition } = checked
      const shown = publications.find(({ period }) => period === head?.period)
      const earlier = edition ? publications.filter(({ period }) => period < edition.period) : []
      const next = edition && numbered(edition, publications)
      return {
        errors: errors.slice(0, TOLD),
        warnings: warnings.slice(0, TOLD),
        counts: { errors: errors.length, warnings: warnings.length },
        decisions: decisions.slice(0, TOLD),
        summary,
        headings: checked.askedHeadings ?? [],
        form: checked.form ?? [],
        ids: idsOf(checked),
        ledgers: ledgers.map(withoutRows),
        sheets: book.sheets.map((sheet) => ({
          name: sheet.name,
          rows: sheet.rows.length,
          columns: widthOf(sheet),
        })),
        sentIn: merged?.sentIn ?? null,
        standing,
        next: next && derivedAt([...earlier, next], next),
        now: next && shown ? derivedAt(publications, shown) : null,
      }
    },
    view: (asked) => viewOf(working(), asked),
    ledger: (asked) => working().look(asked),
    ledgerBook() {
      const { ledgers, say } = working()
      return plainBook(ledgerSheets(ledgers, say))
    },
    async idsBook() {
      const { book, checked, order } = working()
      if (!checked.ids) throw new Error('the workbook has a column of ids')
      return withIds(book, order.book.files[0]?.bytes, checked.ids)
    },
    returned: async (file) => districts().returned(file),
    mergedBook: async () => districts().mergedBook(),
    signingSheet(words, madeAt) {
      const { checked, ledgers, workbook, say } = working()
      return signingSheet({ ...words, checked, ledgers, workbook, madeBy: '', madeAt }, say)
    },
    edition() {
      const { edition, nextDue, raised } = work?.checked ?? {}
      if (!edition) throw new Error('there is no edition: the workbook has errors')
      return editionFileText({ edition, nextDue, raised })
    },
  }
}

/** The checker of a worker, which reads what is published over the network. */
export const createWorkerChecker = (): Checker =>
  createChecker(({ publishedUrl, keys }) => publishedNow(publishedUrl, keys), lackingIn(typeface, rareType))
