import { LIMITS } from '@/core/publication/limits'
import { compact } from './cell'
import { read, unreadable, type CellReader, type Reading } from './read'
import { ifPublished } from './read-cell'

const CONTROL = /\p{Cc}|\p{Cs}/u

/** Words in one line: breaks within the cell become spaces. */
function lineOf(text: string): Reading<string> {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (CONTROL.test(line)) return unreadable('controlCharacter')
  return line.length > LIMITS.textCharacters && [...line].length > LIMITS.textCharacters
    ? unreadable('longText', { most: LIMITS.textCharacters }, { most: LIMITS.textCharacters })
    : read(line)
}

/** Words in one line. Null: not published. */
export const readText: CellReader<string | null> = (cell) =>
  ifPublished(cell, 'text', ({ text }) => lineOf(text))

/** Codes that spreadsheets take for dates, left as text. */
const DATE_LIKE =
  /^(?:\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))$/i
/** Numbers from this on have lost digits in a spreadsheet. */
const LONGEST_NUMBER = 1e15

/** A code: half-width, without spaces. Refused: dates that a spreadsheet made of codes, numbers it has shortened. */
export const readCode: CellReader<string | null> = (cell) =>
  ifPublished(cell, 'text', ({ text, value, shown }) => {
    if (DATE_LIKE.test(compact(text))) return unreadable('dateForText')
    if (typeof value === 'number') {
      const whole = Number.isInteger(value) && Math.abs(value) < LONGEST_NUMBER
      if (!whole) return unreadable('shortenedCode')
      // A format may put letters or zeros before a number: the code is what is seen.
      return read(shown || /^0\d*$/.test(text) ? compact(text) : String(value))
    }
    const line = lineOf(text)
    return line.ok ? read(compact(line.value)) : line
  })
