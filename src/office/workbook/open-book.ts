import { fault, type Fault } from './mistakes'
import { sheetOfCsv } from './csv'
import type { Book, Sheet } from './sheet'
import { sheetsOf, type Excel } from './spreadsheet'
import { unpacked } from './unpack'

/** A workbook's sheets, or why it is refused. */
export type Opened =
  { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly fault: Fault }

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
const refuse = (refusal: Fault): Opened => ({ ok: false, fault: refusal })

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

function parsed(excel: Excel, bytes: Uint8Array): Opened {
  try {
    return { ok: true, book: { sheets: sheetsOf(excel, excel.read(bytes, OPTIONS)) } }
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    return refuse(fault(encrypted ? 'encrypted' : 'damaged'))
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
export async function openBook({ name, bytes }: NamedFile): Promise<Opened> {
  if (/\.(?:xlsm|xltm|xlam)$/i.test(name)) return refuse(fault('macros'))
  if (bytes.length > MOST_FILE_BYTES) return refuse(fault('largeFile'))
  if (bytes.length === 0) return refuse(fault('damaged'))
  if (beginsWith(bytes, ZIP)) {
    const stored = unpacked(bytes)
    return stored instanceof Uint8Array ? parsed(await import('@e965/xlsx'), stored) : refuse(stored)
  }
  if (!beginsWith(bytes, COMPOUND)) return refuse(fault('noWorkbook'))
  const excel = await import('@e965/xlsx')
  const refusal = refusalOfCompound(excel, bytes)
  return refusal ? refuse(refusal) : parsed(excel, bytes)
}

/** Opens CSV files named after the sheets; one that is neither UTF-8 nor GB18030 refuses them all. */
export function openTables(files: readonly NamedFile[]): Opened {
  const sheets: Sheet[] = []
  for (const { name, bytes } of files) {
    if (bytes.length > MOST_FILE_BYTES) return refuse(fault('largeFile'))
    const sheet = sheetOfCsv(name, bytes)
    if (!sheet) return refuse(fault('unknownLetters', { file: name }))
    sheets.push(sheet)
  }
  return sheets.length === 0 ? refuse(fault('noTables')) : { ok: true, book: { sheets } }
}
