import type { ShownNumber } from './number-format'

/** A cell of a workbook of any kind. */
export interface BookCell {
  /** `F7`. */
  readonly at: string
  /** Its displayed text. */
  readonly text: string
  /** Its value; a number where the file has one. Null: blank. */
  readonly value: string | number | boolean | null
  /** `date`: formatted as one; `error`: `#REF!` and the like; `unsolved`: a formula without its value; `open`: a quote that does not end. */
  readonly kind: 'value' | 'date' | 'error' | 'unsolved' | 'open'
  /** Of a date: `2021-09-30T09:00:00`, as the book shows it, in no time zone. */
  readonly moment?: string | undefined
  /** How a number's format changes what is seen of it; absent where just the number is seen. */
  readonly shown?: ShownNumber | undefined
  /** A text that its format does not show. */
  readonly isHidden?: boolean
}

/** Characters that stand for themselves: most cells have no others. */
const AS_IT_IS = /^[!-~\u4e00-\u9fff]*$/u

/** Full-width digits, letters and signs as half-width ones, all kinds of space as one, trimmed. */
export const normalized = (text: string): string =>
  AS_IT_IS.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\s\u200b-\u200f\ufeff]+/gu, ' ')
        .trim()

/** The same without any space: for names and headings that people space out. */
export const compact = (text: string): string => normalized(text).replaceAll(' ', '')

const NOT_PUBLISHED = new Set(['', '—', '–', '-', '--', '——', '/', '待定', '无'])

/** Blank, `—`, `-`, `/`, 待定 and 无 mean "not published". */
export const isNotPublished = ({ value, kind }: BookCell): boolean =>
  kind === 'value' && (value === null || (typeof value === 'string' && NOT_PUBLISHED.has(normalized(value))))

const DITTO = new Set(['同上', '同前', '同左', '〃', '″', '"', "''", '々', '仝', '"上'])

/** Whether it says only that it is like another one. */
export const isDitto = ({ kind, value }: BookCell): boolean =>
  kind === 'value' && typeof value === 'string' && DITTO.has(compact(value))

const SEEN = /[^\s\u200b-\u200f\ufeff]/u

/** Whether it is empty, without a formula. */
export const isBlank = ({ value, kind }: BookCell): boolean =>
  kind === 'value' && (value === null || (typeof value === 'string' && !SEEN.test(value)))
