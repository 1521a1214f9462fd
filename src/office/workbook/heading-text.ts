import { compact } from './cell'
import { isAmountUnit, type AmountUnit } from './read-number'

/** A heading: its name, normalised for comparison, and its unit. */
export interface HeadingText {
  readonly name: string
  readonly unit: string | null
  /** The year it begins with: `2026年计划投资`. */
  readonly year: number | null
}

const BRACKET = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/gu
const SIGNS = /[()[\]【】〔〕{}*:、·]/gu
/** A year before the name, as in `2021年度计划投资`, is dropped. */
const YEAR = /^(\d{4})(?=年(?!底|末))/
const UNBRACKETED = /^(.+?)[,/]?(亿元|百万元|万元|千元|%)$/u

const isUnit = (text: string) => isAmountUnit(text) || text === '%'
const unitIn = (text: string) => text.replace(/^单位:?/u, '')

/** `总投资（亿元）` as 总投资 in 亿元; a bracket that holds no unit belongs to the name: `区（市）` is 区市. */
export function headingOf(text: string): HeadingText {
  let unit: string | null = null
  const without = compact(text).replace(BRACKET, (whole, within: string) => {
    if (!isUnit(unitIn(within))) return whole
    unit = unitIn(within)
    return ''
  })
  const signless = without.replace(SIGNS, '')
  const year = YEAR.exec(signless)?.[1]
  const name = signless.replace(YEAR, '')
  const plain = unit === null ? UNBRACKETED.exec(name) : null
  const of = { year: year === undefined ? null : Number(year) }
  return plain ? { name: plain[1] ?? '', unit: plain[2] ?? null, ...of } : { name, unit, ...of }
}

const CORNER = /单位:?\(?(亿元|千万元|百万元|万元|千元|元)(?![、,/和或]?(?:亿|千|百|万|元))/u

/** The unit that a corner cell or a title declares for a whole sheet: `单位：万元`. */
export function cornerUnitOf(text: string): AmountUnit | null {
  const unit = CORNER.exec(compact(text))?.[1]
  return unit !== undefined && isAmountUnit(unit) ? unit : null
}
