import { compact, isNotPublished } from './cell'
import { read, unreadable, type CellReader, type Reading } from './read'
import { ifPublished } from './read-cell'
import { readCount } from './read-number'

/** First and last year of a project; null: not published, or undetermined. */
export interface Years {
  readonly start: number | null
  readonly end: number | null
}

const FIRST = 1900
const LAST = 2200
const YEAR = String.raw`(\d{4})(?:年?(?:[./]?\d{1,2}月?)?)`
const DASH = String.raw`(?:[-–—―‐‑‒−~〜至到]+)`
const SPAN = new RegExp(`^${YEAR}(?:(${DASH})(?:${YEAR}|(未定|待定|未确定))?)?$`, 'u')

const isYear = (year: number) => year >= FIRST && year <= LAST

const UNKNOWN: Years = { start: null, end: null }

function spanOf(text: string): Reading<Years> {
  const parts = SPAN.exec(compact(text))
  const start = Number(parts?.[1])
  if (!parts || !isYear(start)) return unreadable('noYears')
  const [, , dash, last] = parts
  const end = last === undefined ? (dash === undefined ? start : null) : Number(last)
  if (end !== null && !isYear(end)) return unreadable('noYears')
  return end !== null && end < start ? unreadable('endBeforeStart') : read({ start, end })
}

/**
 * `2020-2022`, `2020年–2022年`, `2021—` (end undetermined), `2021` (begins and ends in it); months are ignored. Refused:
 * anything else, years outside 1900–2200, an end before the start.
 */
export const readYears: CellReader<Years> = (cell) => {
  const years = ifPublished(cell, 'number', ({ text }) => spanOf(text))
  return years.ok ? read(years.value ?? UNKNOWN) : years
}

/** A year alone: `2021`, `2021年`. Null: not published. */
export const readYear: CellReader<number | null> = (cell) => {
  if (!isNotPublished(cell) && ['未定', '未确定'].includes(compact(cell.text))) return read(null)
  const year = readCount(cell, ['年'], FIRST, LAST)
  return year.ok || year.fault.key !== 'noCountWithin' ? year : unreadable('noYear')
}
