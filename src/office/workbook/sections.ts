import { compact, type BookCell } from './cell'

/** What a row says of the rows below it: `一、江城区（18个）`. */
export interface RowSection {
  readonly name: string
  /** How it is numbered, `、` or `()`: sections that are numbered alike stand beside each other. */
  readonly style: string
}

const NUMERAL = '[一二三四五六七八九十百]{1,4}'
const ALONE = new RegExp(`^[(]?${NUMERAL}[)、.]?$`, 'u')
const NUMBERED = new RegExp(`^([(]?)${NUMERAL}([)、.]+)(.+)$`, 'u')
const COUNTED = /^(.+?)[(]共?\d+[个项](?:项目)?[)]$/u
const ENDING = /(?<=.)(?:重点)?(?:建设)?项目$/u
/** Amounts, shares and row numbers: no words. */
const FIGURE = /^[\d.,%+\-–—/]*(?:亿元|万元|元)?$/u
const LEVEL = /^(?:国家|省|市|县|区)(?:级|重点)/u

/** A section, and the cell that names it. */
interface FoundSection {
  readonly section: RowSection
  readonly cell: BookCell
}

const isFigure = ({ value, text }: BookCell) => typeof value === 'number' || FIGURE.test(compact(text))

/** The first cells with words, three at most; none where a number stands before them, as in a project's row. */
function wordsOf(cells: readonly BookCell[]): readonly BookCell[] {
  const words: BookCell[] = []
  for (const cell of cells) {
    if (isFigure(cell)) {
      if (words.length === 0) return []
    } else if (words.push(cell) > 2) return words
  }
  return words
}

/**
 * The section that a row begins, whose cells are given: it has no words but its name, which is numbered in Chinese or
 * counts its rows, or is a district's. Null where it is no such row.
 */
export function sectionIn(
  cells: readonly BookCell[],
  isDistrict: (name: string) => boolean,
): FoundSection | null {
  const words = wordsOf(cells)
  const [first, second, third] = words
  if (!first || third) return null
  const numeral = second && ALONE.test(compact(first.text)) ? compact(first.text) : ''
  if (second && numeral === '') return null
  const cell = second ?? first
  const whole = compact(cell.text)
  const [, open = '', close = '', own] = NUMBERED.exec(whole) ?? []
  const counted = COUNTED.exec(own ?? whole)?.[1]
  const name = counted ?? own ?? (numeral !== '' || isDistrict(whole) ? whole : undefined)
  if (name === undefined) return null
  const style = numeral === '' ? open + close : numeral.replace(new RegExp(NUMERAL, 'u'), '') || '、'
  return { section: { name: name.replace(ENDING, ''), style }, cell }
}

/** Whether a section is of a level. */
export const isOfLevel = ({ name }: RowSection): boolean => LEVEL.test(name)
