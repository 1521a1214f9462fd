import { strToU8 } from 'fflate'
import { packed } from '@/core/zip/packed'
import type { BookCell } from './cell'
import type { Filled } from './fill-projects'
import { addressOf, columnOf, type Book, type Sheet } from './sheet'
import { unpacked, type UnpackedZip } from './unpack'
import { PROJECTS } from './vocabulary'
import { sheetPart } from './xlsx/read-xlsx'
import { xmlOf } from './xlsx/xml'

/** The ids of a sheet's rows. */
export type SheetIds = Filled & { readonly sheet: string }

const [HEADING] = PROJECTS.columns[0].names
/** What a sheet says of its size, which may be left out. */
const DIMENSION = /<(?:\w+:)?dimension\s[^<>]*\/>/u
const DECLARATION = /^<\?xml[^>]*\?>/
const ROW = /<((?:\w+:)?)row((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/\1row\s*>)/gu
const CELL = /<(?:\w+:)?c(?=\s)[^<>]*?\sr="(?<at>[A-Z]+\d+)"[^<>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c\s*>)/gu
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The words of the new column by row, from 0. */
const wordsOf = ({ headingRow, ids }: SheetIds): ReadonlyMap<number, string> =>
  new Map([[headingRow, HEADING], ...ids.flatMap(({ row, id }) => (id === null ? [] : [[row, id] as const]))])

const widthOf = ({ rows }: Sheet) => rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)

/** A row's cells with one more, which looks like the one before it. */
function withCell(inner: string, prefix: string, at: string, text: string): string {
  const cells = [...inner.matchAll(CELL)]
  const next = cells.find(({ groups }) => columnOf(groups?.['at'] ?? '') >= columnOf(at))
  const before = next ? cells[cells.indexOf(next) - 1] : cells.at(-1)
  const style = /^[^>]*?\ss="\d+"/u.exec(before?.[0] ?? '')?.[0].match(/\ss="\d+"$/u)?.[0] ?? ''
  const words = `<${prefix}is><${prefix}t>${escaped(text)}</${prefix}t></${prefix}is>`
  const cell = `<${prefix}c r="${at}"${style} t="inlineStr">${words}</${prefix}c>`
  if (!next) return inner + cell
  const rest = next.groups?.['at'] === at ? next.index + next[0].length : next.index
  return inner.slice(0, next.index) + cell + inner.slice(rest)
}

function withColumn(xml: string, words: ReadonlyMap<number, string>, column: number): string {
  let next = 0
  return xml.replace(ROW, (whole, prefix: string, attributes: string, inner?: string) => {
    const row = Number(/\sr="(\d+)"/u.exec(attributes)?.[1] ?? next + 1) - 1
    next = row + 1
    const text = words.get(row)
    if (text === undefined) return whole
    const open = attributes.replace(/\sspans="[^"]*"/u, '')
    const cells = withCell(inner ?? '', prefix, addressOf(row, column), text)
    return `<${prefix}row${open}>${cells}</${prefix}row>`
  })
}

/** A package whose one part is another. */
function repacked(parts: UnpackedZip, part: string, xml: string): Uint8Array {
  return packed(
    parts.names.flatMap((name) => {
      const bytes = name === part ? strToU8(xml) : parts.read(name)
      return bytes ? [[name, bytes] as const] : []
    }),
  )
}

/** A number as it is, where just the number is seen; else the words that are seen. */
const plain = ({ value, kind, shown, text }: BookCell) =>
  kind === 'value' && typeof value === 'number' && !shown ? value : text

/** A book of any kind as an .xlsx of its words and numbers, without its looks. */
async function rewritten(book: Book, ids: SheetIds): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const written = utils.book_new()
  for (const sheet of book.sheets) {
    const rows = sheet.rows.map((cells) => Array.from(cells ?? [], (cell) => (cell ? plain(cell) : null)))
    if (sheet.name === ids.sheet) {
      const column = widthOf(sheet)
      for (const [row, text] of wordsOf(ids)) (rows[row] ?? [])[column] = text
    }
    const made = utils.aoa_to_sheet(rows)
    made['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
      ...{ s: { r: top, c: left }, e: { r: bottom, c: right } },
    }))
    utils.book_append_sheet(written, made, sheet.name.replace(/\.csv$/i, ''))
  }
  return new Uint8Array(write(written, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/**
 * A copy of a workbook whose projects have their ids in a column at the right; blank where a person must say it. An .xlsx
 * keeps everything else; what is none becomes one, and keeps its words and numbers.
 */
export async function withIds(book: Book, bytes: Uint8Array | undefined, ids: SheetIds): Promise<Uint8Array> {
  const parts = bytes && unpacked(bytes)
  const part = parts?.ok ? sheetPart(parts.value, ids.sheet) : null
  const sheet = book.sheets.find(({ name }) => name === ids.sheet)
  const content = parts?.ok && part !== null ? parts.value.read(part) : null
  if (!parts?.ok || part === null || !content || !sheet) return rewritten(book, ids)
  const xml = withColumn(xmlOf(content).replace(DIMENSION, ''), wordsOf(ids), widthOf(sheet))
  return repacked(
    parts.value,
    part,
    xml.replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'),
  )
}
