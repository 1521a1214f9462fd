import type { BookCell } from './cell'
import { drawnText, hidesText, plainFormat, shownNumber } from './number-format'

/** SheetJS, loaded only when a book is opened. */
export type Excel = typeof import('@e965/xlsx')

/** Makes cells of what a file holds and the formats it is seen by; undefined where nothing stands. */
export interface CellMaker {
  readonly text: (at: string, text: string, format: string) => BookCell | undefined
  readonly number: (at: string, value: number, format: string) => BookCell | undefined
  readonly plain: (at: string, value: boolean) => BookCell
  /** A day or time as it is written: `2021-09-30T09:00:00`. */
  readonly moment: (at: string, text: string) => BookCell | undefined
  readonly failed: (at: string, text: string) => BookCell
  readonly unsolved: (at: string, formula: string) => BookCell
}

const two = (part: number) => String(part).padStart(2, '0')

interface Format {
  /** As SheetJS takes it. */
  readonly code: string
  readonly isDate: boolean
  readonly isGeneral: boolean
  readonly digits: PlainDigits | null
}

/** Digits and a point: a number that a format has room for is seen as it is, whatever program writes it out. */
const DIGITS = /^(#,##)?0(?:\.(0+)(#*))?$/
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/

interface PlainDigits {
  readonly isGrouped: boolean
  readonly least: number
  readonly most: number
}

function plainDigitsOf(format: string): PlainDigits | null {
  const [whole, group, must = '', may = ''] = DIGITS.exec(format) ?? []
  return whole === undefined
    ? null
    : { isGrouped: group !== undefined, least: must.length, most: must.length + may.length }
}

/** A number as plain digits; null where it has more decimals than are seen. */
function plainText(value: number, { isGrouped, least, most }: PlainDigits): string | null {
  const [, sign = '', whole = '', fraction = ''] = NUMBER.exec(String(value)) ?? []
  if (whole === '' || fraction.length > most) return null
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return sign + grouped + (least === 0 ? '' : `.${fraction.padEnd(least, '0')}`)
}

export function createCellMaker({ SSF }: Excel, date1904: boolean): CellMaker {
  const formats = new Map<string, Format>()
  const formatOf = (text: string): Format => {
    const known = formats.get(text)
    if (known) return known
    const code = plainFormat(text)
    const isDate: boolean = SSF.is_date(code)
    const made = { code, isDate, isGeneral: code === 'General', digits: plainDigitsOf(text) }
    formats.set(text, made)
    return made
  }
  function written(code: string, value: number | string): string {
    try {
      return SSF.format(code, value, { date1904 })
    } catch {
      // A format that SheetJS does not know.
      return String(value)
    }
  }
  /** A serial number as the moment the book shows. */
  function momentOf(serial: number): string {
    const date: unknown = SSF.parse_date_code(serial, { date1904 })
    if (typeof date !== 'object' || date === null) return ''
    const { y, m, d, H, M, S } = date as Readonly<Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>>
    return `${y}-${two(m)}-${two(d)}T${two(H)}:${two(M)}:${two(Math.floor(S))}`
  }

  return {
    text(at, text, format) {
      if (text.trim() === '') return undefined
      if (format === 'General' || format === '@') return { at, text, value: text, kind: 'value' }
      if (hidesText(format)) return { at, text, value: text, kind: 'value', isHidden: true }
      const seen = format.includes('@') ? written(formatOf(format).code, text).trim() : text
      return { at, text: seen === '' ? text : seen, value: text, kind: 'value' }
    },
    number(at, value, format) {
      if (!Number.isFinite(value)) return { at, text: '#NUM!', value: null, kind: 'error' }
      const { code, isDate, isGeneral, digits } = formatOf(format)
      const plain = digits && plainText(value, digits)
      if (plain !== null) return { at, text: plain, value, kind: 'value' }
      const shown = isGeneral || isDate ? null : shownNumber(format, value)
      const text = ((shown && drawnText(value, shown)) ?? written(code, value)).trim()
      if (isDate) return { at, text, value, kind: 'date', moment: momentOf(value) }
      return shown ? { at, text, value, kind: 'value', shown } : { at, text, value, kind: 'value' }
    },
    plain: (at, value) => ({ at, text: value ? 'TRUE' : 'FALSE', value, kind: 'value' }),
    moment(at, text) {
      const moment = text.trim().replace(/(?:\.\d+)?Z?$/u, '')
      return moment === ''
        ? undefined
        : { at, text: moment.replace('T', ' '), value: null, kind: 'date', moment }
    },
    failed: (at, text) => ({ at, text, value: null, kind: 'error' }),
    unsolved: (at, formula) => ({ at, text: `=${formula}`, value: null, kind: 'unsolved' }),
  }
}
