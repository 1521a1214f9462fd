import { normalized, type BookCell } from './cell'
import { decimalOf, decimalOfNumber, numberOf, shifted, wholeOf, type Decimal } from './decimal'
import { read, unreadable, type CellReader, type Reading } from './read'
import type { ShownNumber } from './number-format'
import { ifPublished } from './read-cell'

/** The units of amounts as powers of ten. */
const AMOUNT_UNITS = {
  ...{ 元: 0, 千元: 3, 万元: 4, 万: 4, 百万元: 6, 千万元: 7 },
  ...{ 亿元: 8, 亿: 8 },
} as const
export type AmountUnit = keyof typeof AMOUNT_UNITS

/** An amount in a unit, to the yuan. */
export const amountIn = (yuan: number, unit: AmountUnit): number => Number(`${yuan}e-${AMOUNT_UNITS[unit]}`)

export const isAmountUnit = (text: string): text is AmountUnit => Object.hasOwn(AMOUNT_UNITS, text)

/** Thousands set apart by spaces: `12 345.6`. */
const SPACED = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?(?! ?[\d.])/
const WITH_UNIT = /^([+-]?[\d.,]+) ?([^\d\s.,+-]*)$/

interface Numeral {
  readonly decimal: Decimal
  /** A unit written behind the number; empty where there is none. */
  readonly suffix: string
}

/** Signs of money and of what is below zero: they say nothing of the amount. */
const bare = (words: string) => normalized(words.replace(/[¥￥()（）+-]/gu, ''))

/** A number as its format shows it: scaled, with the unit that stands behind it; null where other words stand about it. */
function seenNumeral(decimal: Decimal, shown: ShownNumber | undefined): Numeral | null {
  if (!shown) return { decimal, suffix: '' }
  if (shown.isBroken || bare(shown.before) !== '') return null
  return { decimal: shifted(decimal, shown.power), suffix: bare(shown.behind) }
}

function numeralOf(cell: BookCell): Numeral | null {
  if (typeof cell.value === 'number') {
    const decimal = decimalOfNumber(cell.value)
    return decimal && seenNumeral(decimal, cell.shown)
  }
  const bare = normalized(cell.text)
  const parts = WITH_UNIT.exec(SPACED.test(bare) ? bare.replace(/(?<=\d) (?=\d)/g, '') : bare)
  const decimal = parts && decimalOf(parts[1] ?? '')
  return decimal && { decimal, suffix: parts[2] ?? '' }
}

const noNumber = (example: string) => unreadable('noNumber', undefined, { example })

/**
 * An amount in whole yuan, of a column whose unit is `unit`; a unit behind the number stands above it. Null: not published.
 * Refused: anything that must be guessed (`约3亿`, `3-5亿`), no unit anywhere, less than a yuan as text, below 0, beyond 2^53.
 */
export const readYuan = (cell: BookCell, unit: AmountUnit | null): Reading<number | null> =>
  ifPublished(cell, 'number', () => {
    const numeral = numeralOf(cell)
    if (!numeral) return noNumber('1,234.5')
    const written = numeral.suffix === '' ? unit : numeral.suffix
    if (written === null) return unreadable('noUnit')
    if (written === '%') return unreadable('percentAmount')
    if (!isAmountUnit(written)) return unreadable('notMoney', { unit: written })
    const whole = wholeOf(shifted(shownDecimal(numeral.decimal), AMOUNT_UNITS[written]))
    if (!whole) return unreadable('tooLarge')
    if (whole.value < 0) return unreadable('negative')
    // Formulas give fractions of a yuan, which are rounded; typed text with fractions is a mistake.
    return whole.exact || typeof cell.value === 'number' ? read(whole.value) : unreadable('belowYuan')
  })

const KEPT_DIGITS = 15n

/** `3.2600000000000002` of an exported table is 3.26: a spreadsheet keeps fifteen digits. Whole numbers stay. */
function shownDecimal(decimal: Decimal): Decimal {
  const isNoise = decimal.scale > 0 && decimal.digits / 10n ** KEPT_DIGITS !== 0n
  return (isNoise && decimalOfNumber(numberOf(decimal))) || decimal
}

/** A number with an accepted unit behind it, or none. Null: not published. */
export const readNumber = (cell: BookCell, suffixes: readonly string[] = []): Reading<number | null> =>
  ifPublished(cell, 'number', () => {
    const numeral = numeralOf(cell)
    if (!numeral) return noNumber('95.71')
    return numeral.suffix === '' || suffixes.includes(numeral.suffix)
      ? read(numberOf(numeral.decimal))
      : unreadable('otherUnit', { unit: numeral.suffix })
  })

/** True where a number is shown as a percentage, whose hundredth the cell holds. */
export const isShownAsPercent = ({ value, kind, text }: BookCell): boolean =>
  typeof value === 'number' && kind === 'value' && /%$/.test(text)

/** A number in its own unit, which may stand behind it; of a unit of % what is shown counts. Null: not published. */
export const readInUnit = (cell: BookCell, unit: string | null): Reading<number | null> =>
  unit === '%' && isShownAsPercent(cell)
    ? readNumber({ ...cell, text: cell.text, value: cell.text }, [unit])
    : readNumber(cell, unit === null ? [] : [unit])

/** A whole number from `least` to `most`. Null: not published. */
export function readCount(
  cell: BookCell,
  suffixes: readonly string[] = [],
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): Reading<number | null> {
  const number = readNumber(cell, suffixes)
  if (!number.ok || number.value === null) return number
  const { value } = number
  if (Number.isSafeInteger(value) && value >= least && value <= most) return number
  return most === Number.MAX_SAFE_INTEGER
    ? unreadable('noCount', undefined, { least: String(least) })
    : unreadable('noCountWithin', undefined, { least: String(least), most: String(most) })
}

/** No figure is shown with more. */
export const MOST_DECIMALS = 6

/** How many decimals are shown. Null: not written. */
export const readDecimals: CellReader<number | null> = (cell) => readCount(cell, ['位'], 0, MOST_DECIMALS)

/** A share as it is written: `mantissa × 10^exponent`, its last digit the last one written. */
export interface Share {
  readonly mantissa: bigint
  readonly exponent: number
  /** False where neither the cell nor the heading says that it is a percentage. */
  readonly isPercent: boolean
}

/** Decimals beyond this are rounding noise of formulas. */
const NOISE_BEHIND = 8

/** `123.6%`, a number that the cell shows as a percentage, or one of a column headed (%). Null: not published. */
export const readShare = (cell: BookCell, columnIsPercent = false): Reading<Share | null> =>
  ifPublished(cell, 'number', () => {
    const parts = /^([+-]?[\d.,]+) ?%$/.exec(normalized(cell.text))
    const shown = parts && decimalOf(parts[1] ?? '')
    if (shown) return read({ mantissa: shown.digits, exponent: -2 - shown.scale, isPercent: true })
    const bare = numeralOf(cell)
    if (!bare || bare.suffix !== '') return noNumber('123.6%')
    const { digits, scale } = bare.decimal
    const noise = Math.max(0, scale - NOISE_BEHIND)
    const unit = 10n ** BigInt(noise)
    const mantissa = (digits * 2n + (digits < 0n ? -unit : unit)) / (2n * unit)
    const significant = shorn({ digits: mantissa, scale: scale - noise })
    const exponent = -significant.scale - (columnIsPercent ? 2 : 0)
    return read({ mantissa: significant.digits, exponent, isPercent: columnIsPercent })
  })

/** Without the zeros at the end that a binary number is written out with. */
function shorn({ digits, scale }: Decimal): Decimal {
  let [rest, places] = [digits, scale]
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1]
  return { digits: rest, scale: places }
}

/** Time progress as a fraction from 0 to 1: `75%`, a percentage cell, `0.75`. Null: not published. */
export const readFraction: CellReader<number | null> = (cell) => {
  const share = readShare(cell)
  if (!share.ok || share.value === null) return share.ok ? read(null) : share
  const value = Number(`${share.value.mantissa}e${share.value.exponent}`)
  return value >= 0 && value <= 1 ? read(value) : unreadable('noFraction', undefined, { example: '75%' })
}
