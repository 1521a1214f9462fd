import { strFromU8, strToU8 } from 'fflate'
import { packed } from '@/core/zip/packed'
import type { Say } from '@/core/i18n/say'
import type { Note } from '@/office/adorn/notes'
import { declarePart, relate, type PackageParts } from '@/office/adorn/parts'
import type { NamedFile } from '@/office/workbook/open-book'
import { unpacked, type UnpackedZip } from '@/office/workbook/unpack'
import { relationshipsOf } from '@/office/workbook/xlsx/package'
import { workbookPart } from '@/office/workbook/xlsx/read-xlsx'
import { attributesOf, elements, firstElement } from '@/office/workbook/xlsx/xml'
import type { FiledMistake } from './filed'
import { addNotes, addStyles } from './return-parts'
import { RETURNS_SHEET, returnsSheet } from './returns-list'

const LIST_PART = 'xl/returns/list.xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const IS_TEXT = /\.(?:xml|rels|vml)$/i

interface OpenPackage {
  readonly read: UnpackedZip
  readonly workbook: string
}

/** A package whose parts are written as office programs write them; null for another file. */
function packageOf(bytes: Uint8Array): OpenPackage | null {
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? unpacked(bytes) : null
  if (!read?.ok) return null
  const workbook = workbookPart(read.value)
  const xml = workbook === null ? null : read.value.read(workbook)
  return workbook !== null && xml && /<workbook[\s>]/u.test(strFromU8(xml))
    ? { read: read.value, workbook }
    : null
}

/** Other files (.xls, .et, .ods, .xlsb) as an .xlsx, with their values and notes; null where one cannot be read. */
async function asPackage(bytes: Uint8Array): Promise<OpenPackage | null> {
  const known = packageOf(bytes)
  if (known) return known
  const excel = await import('@e965/xlsx')
  try {
    const book = excel.read(bytes, { type: 'array', cellStyles: true })
    const written: unknown = excel.write(book, { type: 'array', bookType: 'xlsx' })
    return written instanceof ArrayBuffer ? packageOf(new Uint8Array(written)) : null
  } catch {
    return null
  }
}

/** The parts of a workbook's sheets by their names. */
function sheetParts({ read, workbook }: OpenPackage, xml: string): ReadonlyMap<string, string> {
  const targets = new Map(relationshipsOf(read, workbook).map(({ id, target }) => [id, target]))
  const sheets = [...elements(firstElement(xml, 'sheets')?.inner ?? '', 'sheet')].map(({ tag }) =>
    attributesOf(tag),
  )
  return new Map(sheets.map((of) => [of.get('name') ?? '', targets.get(of.get('id') ?? '') ?? '']))
}

/** Puts the list in front of all sheets, in the place of one that an earlier return had put there. */
function addList(
  parts: PackageParts,
  { workbook }: OpenPackage,
  known: string | undefined,
  list: string,
): void {
  parts.set(known ?? LIST_PART, list)
  const ids = [...(parts.get(workbook) ?? '').matchAll(/sheetId="(\d+)"/gu)].map(([, id]) => Number(id))
  const sheet = `<sheet xmlns:r="${OFFICE}" name="${RETURNS_SHEET}" sheetId="${Math.max(0, ...ids) + 1}" r:id="rIdReturns"/>`
  const xml = (parts.get(workbook) ?? '').replace(/ (?:activeTab|firstSheet)="\d*"/gu, '')
  if (known !== undefined) return void parts.set(workbook, xml)
  parts.set(
    workbook,
    xml
      .replace(/(<sheets[^>]*>)/u, `$1${sheet}`)
      .replace(/localSheetId="(\d+)"/gu, (_, at: string) => `localSheetId="${Number(at) + 1}"`),
  )
  relate(parts, workbook, 'rIdReturns', 'worksheet', `/${LIST_PART}`)
  declarePart(parts, LIST_PART, 'worksheet')
}

/** A note a cell, with all that is wrong there. */
function notesOf(mistakes: readonly FiledMistake[], sheet: string): Note[] {
  const texts = new Map<string, string>()
  for (const { cell, problem, repair, sheet: of } of mistakes) {
    if (of !== sheet || !/^[A-Z]+\d+$/.test(cell)) continue
    texts.set(cell, [texts.get(cell), problem, `→ ${repair}`].filter(Boolean).join('\n'))
  }
  return [...texts].map(([at, text]) => ({ at, text }))
}

/**
 * A district's own file with what is wrong in it: a note at each cell, and a list in front that leads to them. Null where
 * the file cannot be opened. What an earlier return had added is replaced.
 */
export async function returnBook(
  { bytes }: NamedFile,
  mistakes: readonly FiledMistake[],
  say: Say,
): Promise<Uint8Array | null> {
  const found = await asPackage(bytes)
  if (!found) return null
  const all = found.read.names.filter((name) => !name.endsWith('/'))
  const content = new Map(all.map((name) => [name, found.read.read(name) ?? new Uint8Array()]))
  const parts: PackageParts = new Map(
    [...content].filter(([name]) => IS_TEXT.test(name)).map(([name, text]) => [name, strFromU8(text)]),
  )
  const sheets = sheetParts(found, parts.get(found.workbook) ?? '')
  for (const part of sheets.values())
    parts.set(part, (parts.get(part) ?? '').replace(/ tabSelected="(?:1|true)"/u, ''))
  for (const [at, [name, part]] of [...sheets].entries())
    addNotes(parts, found.read, part, at + 1, notesOf(mistakes, name))
  const styles = relationshipsOf(found.read, found.workbook).find(({ kind }) => kind === 'styles')?.target
  const list = returnsSheet(mistakes, addStyles(parts, styles ?? ''), say)
  addList(parts, found, sheets.get(RETURNS_SHEET), list)
  const files = [...content].filter(([name]) => !parts.has(name))
  return packed([...files, ...[...parts].map(([name, text]) => [name, strToU8(text)] as const)])
}
