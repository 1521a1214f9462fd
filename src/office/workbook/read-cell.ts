import { compact, isDitto, isNotPublished, type BookCell } from './cell'
import { read, unreadable, type CellReader, type Reading } from './read'

type CellKind = 'number' | 'text' | 'date'

/** Refuses cells that no reader accepts: dates, failed formulas, formulas without a value, booleans. */
function unlikeValue(cell: BookCell, wanted: CellKind): Reading<never> | null {
  const { kind, value, text } = cell
  if (kind === 'open') return unreadable('openQuote')
  if (isDitto(cell)) return unreadable('ditto')
  if (cell.isHidden === true || cell.shown?.isHidden === true)
    return unreadable('hiddenByFormat', { value: String(value) }, { value: String(value) })
  if (kind === 'error') return unreadable('failedFormula', { text })
  if (kind === 'unsolved') return unreadable('unsolvedFormula')
  if (wanted === 'date') return null
  if (kind === 'date') return unreadable(wanted === 'number' ? 'dateForNumber' : 'dateForText')
  return typeof value === 'boolean' ? unreadable('noYesNo') : null
}

/** Reads a cell that holds something like what is wanted. Null: not published. */
export const ifPublished = <T>(cell: BookCell, wanted: CellKind, reader: CellReader<T>): Reading<T | null> =>
  isNotPublished(cell) ? read(null) : (unlikeValue(cell, wanted) ?? reader(cell))

/** The same reader for a value that must be there. */
export const required =
  <T>(name: string, reader: CellReader<T | null>): CellReader<T> =>
  (cell) => {
    const reading = reader(cell)
    if (!reading.ok) return reading
    return reading.value === null ? unreadable('blank', { name }, { name }) : read(reading.value)
  }

/** Reads one of the words that a table of them knows. */
export const oneOf =
  <T>(words: Readonly<Record<string, T>>, unknown: Reading<never>): CellReader<T> =>
  (cell) => {
    const word = compact(cell.text)
    const meant = Object.hasOwn(words, word) ? words[word] : undefined
    return meant === undefined ? unknown : read(meant)
  }
