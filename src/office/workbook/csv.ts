import type { BookCell } from './cell'
import { MOST_ROWS, OutOfRange, WIDEST } from './limits'
import { addressOf, type Sheet } from './sheet'

/** The text of a CSV: UTF-8 with or without BOM, else GB18030; null where it is neither. */
function textOfCsv(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}

export interface CsvField {
  readonly text: string
  /** Its quote does not end, or words follow it. */
  readonly isOpen: boolean
}

/** A line that tells how fields are parted, as Excel reads it. */
const DECLARED = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i
const SEPARATORS = [',', ';', '\t', '|'] as const
const LOOKED_AT = 20

/** What parts the fields: the sign that most of the first lines have outside of quotes, of these the most frequent. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT)
  const counts = SEPARATORS.map((sign) => {
    const parts = lines.map((line) => line.split(sign).length - 1)
    return {
      sign,
      lines: parts.filter((count) => count > 0).length,
      all: parts.reduce((sum, one) => sum + one, 0),
    }
  })
  const best = counts.reduce((one, other) =>
    other.lines > one.lines || (other.lines === one.lines && other.all > one.all) ? other : one,
  )
  return best.sign
}

const fieldOf = (separator: string) =>
  new RegExp(`=?"([^"]*(?:""[^"]*)*)"([^${separator}\\r\\n]*)|[^${separator}\\r\\n]*`, 'y')

/** Rows of fields (RFC 4180), by commas or what else parts them; blank lines are undefined. */
export function fieldsOf(text: string): (readonly CsvField[] | undefined)[] {
  const declared = DECLARED.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const separator = declared?.[1] ?? separatorOf(body)
  const field = fieldOf(separator)
  const rows: (readonly CsvField[] | undefined)[] = []
  let at = 0
  while (at < body.length) {
    const row: CsvField[] = []
    for (;;) {
      field.lastIndex = at
      const [whole = '', quoted, behind = ''] = field.exec(body) ?? []
      const isOpen = quoted === undefined ? /^\s*"/.test(whole) : behind.trim() !== ''
      row.push({ text: quoted === undefined ? whole : quoted.replaceAll('""', '"') + behind, isOpen })
      at += whole.length
      if (body.charAt(at) !== separator) break
      at += 1
    }
    at += body.startsWith('\r\n', at) ? 2 : 1
    const isBlank = row.every(({ text: one }) => one === '')
    rows.push(isBlank ? undefined : row)
    if (rows.length > MOST_ROWS) throw new OutOfRange()
  }
  return rows
}

/** `="001"`, as programs write a code so that it keeps its zeros. */
const GUARDED = /^="([^"]*)"$/

function cellOf({ text, isOpen }: CsvField, row: number, column: number): BookCell | undefined {
  if (text === '' || column >= WIDEST) return undefined
  const value = GUARDED.exec(text)?.[1] ?? text
  return { at: addressOf(row, column), text: value, value, kind: isOpen ? 'open' : 'value' }
}

/** A CSV file as a sheet of text; null where its letters cannot be read. */
export function sheetOfCsv(name: string, bytes: Uint8Array): Sheet | null {
  const text = textOfCsv(bytes)
  if (text === null) return null
  const rows = fieldsOf(text).map((fields, row) => fields?.map((field, column) => cellOf(field, row, column)))
  const none: ReadonlySet<number> = new Set()
  return { name, rows, merges: [], hiddenRows: none, hiddenColumns: none, hidden: false }
}
