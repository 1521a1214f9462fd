import { normalized } from './cell'
import { saidOf, type HeadingMap } from './heading-map'
import { cornerUnitOf, headingOf } from './heading-text'
import { meaningOf, type Meaning } from './heading-words'
import { WIDEST } from './limits'
import { fault, refuse, tell } from './mistakes'
import { gather, type Read } from './read'
import { isAmountUnit, type AmountUnit } from './read-number'
import { cellAt, mergeAt, mergesByRow, type Merge, type Sheet } from './sheet'
import { UNTOLD_HEADINGS, type TableKind } from './vocabulary'

/** A column that was found. */
export interface FoundColumn {
  readonly column: number
  /** The heading as written. */
  readonly heading: string
  readonly at: string
  /** The unit of money its amounts are in; null where none is given. */
  readonly unit: AmountUnit | null
  readonly isPercent: boolean
  /** The words over it from the top down, by which a person may say what it is: `投资情况/完成投资`. */
  readonly path: string
  /** The year its heading begins with. */
  readonly year: number | null
}

/** A heading that a person can say something of, and why it is asked. */
export interface AskedHeading {
  readonly sheet: string
  /** The kind of sheet: `项目`. */
  readonly table: string
  readonly at: string
  readonly heading: string
  readonly path: string
  readonly why: 'unknown' | 'several' | 'left'
  /** The field it is taken for as long as nobody says otherwise. */
  readonly key: string | null
}

export interface Headings {
  readonly known: ReadonlyMap<string, FoundColumn>
  readonly unknown: readonly FoundColumn[]
  /** Columns that may be meant as well as another, with its key. */
  readonly repeated: readonly { readonly key: string; readonly found: FoundColumn }[]
  /** Columns that are known and yet not read, with the fault that tells why. */
  readonly left: readonly { readonly fault: string; readonly found: FoundColumn }[]
  /** The row the data begin at. */
  readonly firstRow: number
}

/** Headings stand among the first rows, and span three of them at most. */
const SEARCHED_ROWS = 30
const SPANNED_ROWS = 3

/** Why a column is left out of which a person said so: nothing is told of it. */
const SAID = 'said'

interface Searched {
  readonly sheet: Sheet
  readonly kind: TableKind
  readonly said: HeadingMap
  readonly merges: ReadonlyMap<number, readonly Merge[]>
}

interface Label {
  readonly text: string
  readonly at: string
}

/** The displayed text at a place; that of a merged cell anywhere within it. */
function labelAt({ sheet, merges }: Searched, row: number, column: number): Label {
  const merge = mergeAt(merges, row, column)
  const cell = merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column)
  return { text: normalized(cell.text), at: cell.at }
}

/** The words over a column from `row` upwards, the lowest first; a merged cell counts once. */
function labelsOver(grid: Searched, row: number, column: number): Label[] {
  const labels: Label[] = []
  for (let above = row; above > row - SPANNED_ROWS && above >= 0; above -= 1) {
    const label = labelAt(grid, above, column)
    if (label.text !== '' && labels.at(-1)?.at !== label.at) labels.push(label)
  }
  return labels
}

interface Matched {
  readonly meaning: Meaning | null
  /** What a person said of it. */
  readonly isSaid: boolean
  readonly found: FoundColumn
  /** True where the heading's lowest row has words of its own. */
  readonly isOwn: boolean
}

const keyOf = ({ meaning }: Matched) => (meaning && 'key' in meaning ? meaning.key : null)

/** What a person said of a heading, above what its words mean. */
function saidMeaning({ kind, said }: Searched, found: FoundColumn): Meaning | null | undefined {
  const key = saidOf(said, kind.name, [found.path, found.heading])
  if (key === undefined) return undefined
  return key === null ? { left: SAID } : { key, isWeak: false }
}

function matchedAt(grid: Searched, row: number, column: number): Matched | null {
  const labels = labelsOver(grid, row, column)
  const [lowest] = labels
  if (!lowest) return null
  const parts = labels.map(({ text }) => headingOf(text))
  const named = parts.filter(({ name }) => name !== '')
  const names = named.map((_, count) =>
    named
      .slice(0, count + 1)
      .map(({ name }) => name)
      .reverse()
      .join(''),
  )
  const unit = parts.map((part) => part.unit).find((one) => one !== null) ?? null
  const found = {
    column,
    heading: lowest.text,
    path: labels
      .map(({ text }) => text)
      .reverse()
      .join('/'),
    at: lowest.at,
    unit: unit !== null && isAmountUnit(unit) ? unit : null,
    isPercent: unit === '%',
    year: parts.map((part) => part.year).find((one) => one !== null) ?? null,
  }
  const said = saidMeaning(grid, found)
  return {
    meaning: said === undefined ? meaningOf(names, grid.kind) : said,
    isSaid: said !== undefined,
    found,
    isOwn: labelAt(grid, row, column).text !== '',
  }
}

const widthOf = (sheet: Sheet) =>
  Math.min(WIDEST, Math.max(0, ...sheet.rows.slice(0, SEARCHED_ROWS).map((row) => row?.length ?? 0)))

function cornerUnit({ sheet }: Searched, lastRow: number): AmountUnit | null {
  const units = new Set<AmountUnit>()
  for (const row of sheet.rows.slice(0, lastRow + 1)) {
    row?.forEach((cell) => {
      const unit = cell && cornerUnitOf(cell.text)
      if (unit) units.add(unit)
    })
  }
  const [only, other] = units
  return only !== undefined && other === undefined ? only : null
}

/** The first row below the headings, and below whatever is merged with them. */
function rowBelow({ merges }: Searched, row: number, columns: readonly FoundColumn[]): number {
  return 1 + Math.max(row, ...columns.map(({ column }) => mergeAt(merges, row, column)?.bottom ?? row))
}

interface BestRow {
  readonly row: number
  readonly count: number
  readonly matches: readonly Matched[]
}

/** True where every heading that is known here is merged down into this row: it still belongs to them. */
const reachesDown = ({ merges }: Searched, row: number, matches: readonly Matched[]) =>
  matches.every((match) => {
    const merge = mergeAt(merges, row, match.found.column)
    return keyOf(match) === null || (merge !== undefined && merge.top < row)
  })

/**
 * Finds a table's headings: in any order, below a title or notes, over up to three merged rows, with a unit in brackets,
 * over a group of columns or in a corner. Null where fewer than two of them are there.
 */
export function findHeadings(sheet: Sheet, kind: TableKind, said: HeadingMap = {}): Headings | null {
  const grid: Searched = { sheet, kind, said, merges: mergesByRow(sheet) }
  const width = widthOf(sheet)
  const matchesOf = (row: number) =>
    Array.from({ length: width }, (_, column) => matchedAt(grid, row, column)).filter(
      (match) => match !== null,
    )
  const countOf = (matches: readonly Matched[]) =>
    new Set(matches.map(keyOf).filter((key) => key !== null)).size
  let best: BestRow | undefined
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const matches = matchesOf(row)
    const count = countOf(matches)
    const isLower = count > 0 && count === best?.count && reachesDown(grid, row, matches)
    if (count > (best?.count ?? 0) || isLower) best = { row, count, matches }
  }
  if (!best || best.count < 2) return null
  return headingsOf(grid, best.row, best.matches)
}

/** How surely a column is meant: as a person said, by its name, or for want of another. */
const certainty = ({ isSaid, meaning }: Matched) =>
  isSaid ? 2 : meaning && 'key' in meaning && meaning.isWeak ? 0 : 1

function headingsOf(grid: Searched, row: number, matches: readonly Matched[]): Headings {
  const known = new Map<string, FoundColumn>()
  const repeated: { key: string; found: FoundColumn }[] = []
  const passed: FoundColumn[] = []
  const corner = cornerUnit(grid, row)
  for (const match of matches) {
    const [key, sure] = [keyOf(match), certainty(match)]
    if (key === null) continue
    const others = matches.filter((other) => other !== match && keyOf(other) === key)
    if (others.some((other) => certainty(other) > sure)) passed.push(match.found)
    else if (known.has(key)) repeated.push({ key, found: match.found })
    else known.set(key, { ...match.found, unit: match.found.unit ?? corner })
  }
  const own = matches.filter(({ isOwn }) => isOwn)
  return {
    known,
    repeated,
    unknown: [...own.filter(({ meaning }) => meaning === null).map(({ found }) => found), ...passed],
    left: own.flatMap(({ meaning, found }) =>
      meaning && 'left' in meaning ? { fault: meaning.left, found } : [],
    ),
    firstRow: rowBelow(grid, row, [...known.values()]),
  }
}

const isUntold = ({ heading }: FoundColumn) => UNTOLD_HEADINGS.has(headingOf(heading).name)

/** The headings that a person can say something of. */
export function askedHeadings(sheet: string, table: string, headings: Headings): readonly AskedHeading[] {
  const asked = (why: AskedHeading['why'], key: string | null, { at, heading, path }: FoundColumn) => ({
    ...{ sheet, table, at, heading, path, why, key },
  })
  const several = new Set(headings.repeated.map(({ key }) => key))
  return [
    ...[...headings.known]
      .filter(([key]) => several.has(key))
      .map(([key, found]) => asked('several', key, found)),
    ...headings.repeated.map(({ key, found }) => asked('several', key, found)),
    ...headings.unknown.filter((found) => !isUntold(found)).map((found) => asked('unknown', null, found)),
    ...headings.left.filter(({ fault: why }) => why !== SAID).map(({ found }) => asked('left', null, found)),
  ]
}

/** Step: a sheet's headings, or null; told are columns that are missing, that may be meant as well, or are not read. */
export const readHeadings = (sheet: Sheet, kind: TableKind, said: HeadingMap = {}): Read<Headings | null> =>
  gather((_, add) => {
    const headings = findHeadings(sheet, kind, said)
    if (!headings) {
      const names = kind.columns.map((column) => column.names[0]).join('、')
      add(refuse(sheet.name, null, fault('noHeadings', undefined, { names })))
      return null
    }
    for (const { key, names, need } of kind.columns) {
      if (need === undefined || headings.known.has(key) || kind.filled?.includes(key)) continue
      const [name = ''] = names
      const also = names.slice(1).join('、') || name
      if (need === 'must') add(refuse(sheet.name, null, fault('noColumn', { name }, { name, also })))
      else add(tell(sheet.name, null, fault('columnLeftOut', { name }, { name })))
    }
    for (const { key, found } of headings.repeated) {
      const first = headings.known.get(key)
      const name = kind.columns.find((column) => column.key === key)?.names[0] ?? key
      const isSame = first !== undefined && headingOf(first.heading).name === headingOf(found.heading).name
      const at = { at: found.at, text: found.heading }
      if (isSame) add(refuse(sheet.name, at, fault('columnTwice', { first: first.at })))
      else add(refuse(sheet.name, at, fault('columnsMeant', { first: first?.at ?? '', name }, { name })))
    }
    for (const { fault: why, found } of headings.left)
      if (why !== SAID) add(tell(sheet.name, { at: found.at, text: found.heading }, fault(why)))
    for (const found of kind.isOpen ? [] : headings.unknown)
      if (!isUntold(found))
        add(tell(sheet.name, { at: found.at, text: found.heading }, fault('unknownColumn')))
    return headings
  })
