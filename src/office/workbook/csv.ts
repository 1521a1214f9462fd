import type { BookCell } from './cell'
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

/** A field and what follows it: a quoted one may hold commas, line breaks and doubled quotes. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y

/** Rows of fields (RFC 4180). */
export function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  FIELD.lastIndex = 0
  while (FIELD.lastIndex < text.length || rows.at(-1)?.length === 0) {
    const found = FIELD.exec(text)
    if (!found) break
    const [, quoted, behind = '', plain = '', end] = found
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + behind)
    if (end === '') break
    if (end !== ',') rows.push([])
    else if (FIELD.lastIndex === text.length) rows.at(-1)?.push('')
  }
  return rows
}

const cellOf = (text: string, row: number, column: number): BookCell | undefined =>
  text === '' ? undefined : { at: addressOf(row, column), text, value: text, kind: 'value' }

/** A CSV file as a sheet of text; null where its letters cannot be read. */
export function sheetOfCsv(name: string, bytes: Uint8Array): Sheet | null {
  const text = textOfCsv(bytes)
  if (text === null) return null
  const rows = fieldsOf(text).map((fields, row) => fields.map((field, column) => cellOf(field, row, column)))
  const none: ReadonlySet<number> = new Set()
  return { name, rows, merges: [], hiddenRows: none, hiddenColumns: none, hidden: false }
}
