import { LIMITS } from '@/core/publication/limits'
import { compact, isNotPublished, type BookCell } from './cell'
import { read, unreadable, type Reading } from './mistakes'
import { unlikeValue } from './read-number'

const CONTROL = /\p{Cc}|\p{Cs}/u

/** Words in one line: breaks within the cell become spaces. Null: not published. */
export function readText(cell: BookCell): Reading<string | null> {
  if (isNotPublished(cell)) return read(null)
  const odd = unlikeValue(cell, 'text')
  if (odd) return odd
  const text = cell.text.replace(/\s+/gu, ' ').trim()
  if (CONTROL.test(text)) return unreadable('controlCharacter')
  if ([...text].length > LIMITS.textCharacters) {
    return unreadable('longText', { most: LIMITS.textCharacters }, { most: LIMITS.textCharacters })
  }
  return read(text)
}

/** Codes that spreadsheets take for dates, left as text. */
const DATE_LIKE =
  /^(?:\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))$/i
/** Numbers from this on have lost digits in a spreadsheet. */
const LONGEST_NUMBER = 1e15

/** A code: half-width, without spaces. Refused: dates that a spreadsheet made of codes, numbers it has shortened. */
export function readCode(cell: BookCell): Reading<string | null> {
  if (isNotPublished(cell)) return read(null)
  const odd = unlikeValue(cell, 'text')
  if (odd) return odd
  if (DATE_LIKE.test(compact(cell.text))) return unreadable('dateForText')
  if (typeof cell.value === 'number') {
    const whole = Number.isInteger(cell.value) && Math.abs(cell.value) < LONGEST_NUMBER
    if (!whole) return unreadable('shortenedCode')
    return read(/^0\d*$/.test(cell.text) ? cell.text : String(cell.value))
  }
  const text = readText(cell)
  return text.ok && text.value !== null ? read(compact(text.value)) : text
}
