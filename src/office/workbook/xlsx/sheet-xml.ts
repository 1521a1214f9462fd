import type { BookCell } from '../cell'
import type { CellMaker } from '../cell-maker'
import {
  MOST_COLUMNS,
  MOST_FILLED_ROWS,
  MOST_MERGED,
  MOST_ROWS,
  OutOfRange,
  TooMuch,
  WIDEST,
} from '../limits'
import { addressOf, columnOf, type Merge, type Sheet } from '../sheet'
import { attributesOf, elements, firstElement, unescaped, wordsIn } from './xml'

/** What the cells of all sheets refer to. */
export interface SharedParts {
  readonly make: CellMaker
  readonly strings: readonly string[]
  readonly formats: readonly string[]
}

interface XmlPlace {
  readonly row: number
  readonly column: number
}

/** `AB12` as row and column from 0; null where it is no address. */
function placeOf(address: string): XmlPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,9})\$?(\d{1,12})$/i.exec(address) ?? []
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnOf(letters.toUpperCase()) }
}

function within({ row, column }: XmlPlace): XmlPlace {
  if (!(row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS)) throw new OutOfRange()
  return { row, column }
}

const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</u
const FORMULA = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</u
const HAS_FORMULA = /<(?:\w+:)?f[\s/>]/u

function cellOf(
  at: string,
  of: ReadonlyMap<string, string>,
  inner: string,
  shared: SharedParts,
): BookCell | undefined {
  const { make, strings, formats } = shared
  const type = of.get('t') ?? 'n'
  const format = formats[Number(of.get('s') ?? 0)] ?? 'General'
  const written = unescaped(VALUE.exec(inner)?.[1] ?? '')
  const isWords = ['s', 'str', 'inlineStr'].includes(type)
  if (!isWords && written.trim() === '')
    return HAS_FORMULA.test(inner) ? make.unsolved(at, unescaped(FORMULA.exec(inner)?.[1] ?? '')) : undefined
  switch (type) {
    case 's':
      return make.text(at, strings[Number(written)] ?? '', format)
    case 'inlineStr':
      return make.text(at, wordsIn(inner), format)
    case 'str':
      return make.text(at, written, format)
    case 'b':
      return make.plain(at, written === '1' || written === 'true')
    case 'e':
      return make.failed(at, written)
    case 'd':
      return make.moment(at, written)
    default:
      return make.number(at, Number(written), format)
  }
}

function cellsOf(row: number, xml: string, shared: SharedParts): (BookCell | undefined)[] {
  const cells: (BookCell | undefined)[] = []
  let next = 0
  for (const { tag, inner } of elements(xml, 'c')) {
    const of = attributesOf(tag)
    const place = within(placeOf(of.get('r') ?? '') ?? { row, column: next })
    next = place.column + 1
    const cell =
      place.column < WIDEST && inner !== ''
        ? cellOf(addressOf(row, place.column), of, inner, shared)
        : undefined
    if (cell) cells[place.column] = cell
  }
  return cells
}

function hiddenColumnsIn(xml: string): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const { tag } of elements(firstElement(xml, 'cols')?.inner ?? '', 'col')) {
    const of = attributesOf(tag)
    const [first, last] = [Number(of.get('min')), Number(of.get('max'))]
    if (!(first >= 1 && last <= MOST_COLUMNS)) throw new OutOfRange()
    if (!isYes(of.get('hidden'))) continue
    for (let column = first; column <= Math.min(last, WIDEST); column += 1) hidden.add(column - 1)
  }
  return hidden
}

function mergesIn(xml: string): readonly Merge[] {
  let touched = 0
  return [...elements(firstElement(xml, 'mergeCells')?.inner ?? '', 'mergeCell')].flatMap(({ tag }) => {
    const [from, to] = (attributesOf(tag).get('ref') ?? '').split(':').map(placeOf)
    if (!from || !to) return []
    within(to)
    touched += to.row - from.row + 1
    if (touched > MOST_MERGED) throw new TooMuch()
    return { top: from.row, left: from.column, bottom: to.row, right: to.column }
  })
}

export const isYes = (flag: string | undefined): boolean => flag === '1' || flag === 'true'

/** A sheet of its part's XML. */
export function sheetOfXml(name: string, hidden: boolean, xml: string, shared: SharedParts): Sheet {
  const rows: (BookCell | undefined)[][] = []
  const hiddenRows = new Set<number>()
  let [next, filled] = [0, 0]
  for (const { tag, inner } of elements(firstElement(xml, 'sheetData')?.inner ?? '', 'row')) {
    const of = attributesOf(tag)
    const { row } = within({ row: Number(of.get('r') ?? next + 1) - 1, column: 0 })
    next = row + 1
    if (isYes(of.get('hidden'))) hiddenRows.add(row)
    const cells = inner === '' ? [] : cellsOf(row, inner, shared)
    if (cells.length === 0) continue
    rows[row] = cells
    filled += 1
    if (filled > MOST_FILLED_ROWS) throw new TooMuch()
  }
  return {
    name,
    hidden,
    // Blank rows are there as undefined, not as holes that lists pass over.
    rows: Array.from(rows),
    merges: mergesIn(xml),
    hiddenRows,
    hiddenColumns: hiddenColumnsIn(xml),
  }
}
