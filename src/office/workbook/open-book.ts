import { fault, type Fault } from './mistakes'
import { read, unreadable, type Reading } from './read'
import { sheetOfCsv } from './csv'
import type { Book, Sheet } from './sheet'
import { sheetsOf, type Excel } from './spreadsheet'
import { unpacked } from './unpack'

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

function parsed(excel: Excel, bytes: Uint8Array): Reading<Book> {
  try {
    return read({ sheets: sheetsOf(excel, excel.read(bytes, OPTIONS)) })
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    return unreadable(encrypted ? 'encrypted' : 'damaged')
  }
}

/** Why a compound file (.xls, or an encrypted .xlsx) is refused before it is read; null where it is not. */
function refusalOfCompound({ CFB }: Excel, bytes: Uint8Array): Fault | null {
  try {
    const paths: readonly string[] = CFB.read(bytes, { type: 'array' }).FullPaths.map((path: string) =>
      path.toLowerCase(),
    )
    if (paths.some((path) => path.includes('encryptedpackage'))) return fault('encrypted')
    if (paths.some((path) => path.includes('_vba_project'))) return fault('macros')
    return paths.some((path) => /\/(?:workbook|book)$/.test(path)) ? null : fault('noWorkbook')
  } catch {
    return fault('damaged')
  }
}

/**
 * Opens an .xlsx or .xls by its bytes. Refused in one line: damaged, encrypted, macros, zip bombs, above 64 MB, other
 * files. Nothing is run, no link is followed.
 */
export async function openBook({ name, bytes }: NamedFile): Promise<Reading<Book>> {
  if (/\.(?:xlsm|xltm|xlam)$/i.test(name)) return unreadable('macros')
  if (bytes.length > MOST_FILE_BYTES) return unreadable('largeFile')
  if (bytes.length === 0) return unreadable('damaged')
  if (beginsWith(bytes, ZIP)) {
    const stored = unpacked(bytes)
    return stored.ok ? parsed(await import('@e965/xlsx'), stored.value) : stored
  }
  if (!beginsWith(bytes, COMPOUND)) return unreadable('noWorkbook')
  const excel = await import('@e965/xlsx')
  const refusal = refusalOfCompound(excel, bytes)
  return refusal ? { ok: false, fault: refusal } : parsed(excel, bytes)
}

/** Opens CSV files named after the sheets; one that is neither UTF-8 nor GB18030 refuses them all. */
export function openTables(files: readonly NamedFile[]): Reading<Book> {
  const sheets: Sheet[] = []
  for (const { name, bytes } of files) {
    if (bytes.length > MOST_FILE_BYTES) return unreadable('largeFile')
    const sheet = sheetOfCsv(name, bytes)
    if (!sheet) return unreadable('unknownLetters', { file: name })
    sheets.push(sheet)
  }
  return sheets.length === 0 ? unreadable('noTables') : read({ sheets })
}
