import { packed } from '@/core/zip/packed'
import type { Excel } from './cell-maker'
import { compoundNames } from './compound'
import { sheetOfCsv } from './csv'
import { MOST_COLUMNS, MOST_FILLED_ROWS, MOST_ROWS, OutOfRange, TooMuch } from './limits'
import { fault, type Fault } from './mistakes'
import { read, unreadable, type Reading } from './read'
import type { Book, Sheet } from './sheet'
import { sheetsOf } from './spreadsheet'
import { unpacked, type UnpackedZip } from './unpack'
import { readXlsx, workbookPart } from './xlsx/read-xlsx'
import { attributesOf, xmlOf } from './xlsx/xml'

/** A file by its name, without folders. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const MOST_FILE_BYTES = 64_000_000
const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

const OPTIONS = {
  type: 'array',
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  // The displayed text of a cell is made only when needed, because of thousands of amounts hardly any is.
  cellText: false,
  // Hidden rows and columns are styles to SheetJS.
  cellStyles: true,
} as const

/** What is said of a file that could not be read, by what was thrown. */
function thrown(error: unknown): Reading<never> {
  if (error instanceof TooMuch) return unreadable('bomb')
  if (error instanceof OutOfRange) return unreadable('outOfRange')
  const isEncrypted = error instanceof Error && /password|encrypt/i.test(error.message)
  return unreadable(isEncrypted ? 'encrypted' : 'damaged')
}

const parsed = (excel: Excel, bytes: Uint8Array): Book => ({
  sheets: sheetsOf(excel, excel.read(bytes, OPTIONS)),
})

/** Why a compound file (.xls, .et, or an encrypted .xlsx) is refused before it is read; null where it is not. */
function refusalOfCompound(bytes: Uint8Array): Fault | null {
  const names = compoundNames(bytes)?.map((name) => name.toLowerCase())
  if (!names) return fault('damaged')
  if (names.includes('encryptedpackage')) return fault('encrypted')
  if (names.some((name) => name.startsWith('_vba_project'))) return fault('macros')
  return names.some((name) => name === 'workbook' || name === 'book') ? null : fault('noWorkbook')
}

/** Parts that SheetJS reads of .ods and .xlsb; pictures and notes are not among them. */
const IS_READ =
  /^(?:mimetype|content\.xml|styles\.xml|meta\.xml|meta-inf\/manifest\.xml|\[content_types\]\.xml)$|\.(?:rels|bin)$/i
const IS_LEFT = /^xl\/(?:drawings|charts|media|comments|threadedComments|persons|pivot|printerSettings)/i

/** Repeated rows and cells of an .ods are within what a sheet can hold. */
function assertRepeats(xml: string): void {
  for (const [tag] of xml.matchAll(/<[^<>]*number-(?:rows|columns)-repeated[^<>]*>/gu)) {
    const of = attributesOf(tag)
    if (Number(of.get('number-rows-repeated') ?? 1) > MOST_ROWS) throw new OutOfRange()
    if (Number(of.get('number-columns-repeated') ?? 1) > MOST_COLUMNS) throw new OutOfRange()
  }
}

/** The same package uncompressed, so that SheetJS need not fear zip bombs. */
function stored(parts: UnpackedZip): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const name of parts.names.filter((one) => IS_READ.test(one) && !IS_LEFT.test(one))) {
    const content = parts.read(name)
    if (!content) continue
    if (/^content\.xml$/i.test(name)) assertRepeats(xmlOf(content))
    files[name] = content
  }
  return packed(Object.entries(files), 0)
}

async function openPackage(bytes: Uint8Array): Promise<Reading<Book>> {
  const parts = unpacked(bytes)
  if (!parts.ok) return parts
  const workbook = workbookPart(parts.value)
  const isOther = workbook === null ? parts.value.has('content.xml') : /\.bin$/i.test(workbook)
  if (workbook === null && !isOther) return unreadable('noWorkbook')
  const excel = await import('@e965/xlsx')
  if (workbook === null || isOther) return read(parsed(excel, stored(parts.value)))
  const sheets = readXlsx(parts.value, workbook, excel)
  return sheets ? read({ sheets }) : unreadable('damaged')
}

async function openCompound(bytes: Uint8Array): Promise<Reading<Book>> {
  const refusal = refusalOfCompound(bytes)
  return refusal ? { ok: false, fault: refusal } : read(parsed(await import('@e965/xlsx'), bytes))
}

const isOverfull = ({ sheets }: Book) =>
  sheets.some(({ rows }) => rows.reduce((count, row) => (row ? count + 1 : count), 0) > MOST_FILLED_ROWS)

/**
 * Opens an .xlsx, .xls, .et, .ods or .xlsb by its bytes. Refused in one line: damaged, encrypted, macros, zip bombs, above 64 MB, other
 * files. Nothing is run, no link is followed.
 */
export async function openBook({ name, bytes }: NamedFile): Promise<Reading<Book>> {
  if (/\.(?:xlsm|xltm|xlam)$/i.test(name)) return unreadable('macros')
  if (bytes.length > MOST_FILE_BYTES) return unreadable('largeFile')
  if (bytes.length === 0) return unreadable('damaged')
  const isPackage = beginsWith(bytes, ZIP)
  if (!isPackage && !beginsWith(bytes, COMPOUND)) return unreadable('noWorkbook')
  try {
    const opened = await (isPackage ? openPackage(bytes) : openCompound(bytes))
    return opened.ok && isOverfull(opened.value) ? unreadable('bomb') : opened
  } catch (error) {
    return thrown(error)
  }
}

function readCsv(name: string, bytes: Uint8Array): Sheet | null | 'outOfRange' {
  try {
    return sheetOfCsv(name, bytes)
  } catch (error) {
    if (error instanceof OutOfRange) return 'outOfRange'
    throw error
  }
}

/** Opens CSV files named after the sheets; one that is neither UTF-8 nor GB18030 refuses them all. */
export function openTables(files: readonly NamedFile[]): Reading<Book> {
  const sheets: Sheet[] = []
  for (const { name, bytes } of files) {
    if (bytes.length > MOST_FILE_BYTES) return unreadable('largeFile')
    const sheet = readCsv(name, bytes)
    if (sheet === 'outOfRange') return unreadable('outOfRange')
    if (!sheet) return unreadable('unknownLetters', { file: name })
    sheets.push(sheet)
  }
  if (sheets.length === 0) return unreadable('noTables')
  return isOverfull({ sheets }) ? unreadable('bomb') : read({ sheets })
}
