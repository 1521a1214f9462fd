import type { BookCell } from './cell'
import { fault, type Fault, type Finding, type Reading } from './mistakes'
import type { Named } from '@/core/i18n/say'

/** Everything found wrong while a book is read; reading never stops at the first. */
export class Log {
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []
  readonly #seen = new Set<string>()

  /** True where the cell has an error already: nothing that follows from it needs to be told. */
  hasError(sheet: string, cell: string): boolean {
    return this.#seen.has(`${sheet}!${cell}`)
  }

  /** Tells a fault once, however often its cell is looked at. */
  error(sheet: string, cell: Pick<BookCell, 'at' | 'text'>, found: Fault): void {
    const isTold = (other: Finding) =>
      other.sheet === sheet && other.cell === cell.at && other.fault.key === found.key
    if (cell.at !== '' && this.hasError(sheet, cell.at) && this.errors.some(isTold)) return
    this.#seen.add(`${sheet}!${cell.at}`)
    this.errors.push({ sheet, cell: cell.at, value: cell.text, fault: found })
  }

  warn(sheet: string, cell: Pick<BookCell, 'at' | 'text'>, found: Fault): void {
    this.warnings.push({ sheet, cell: cell.at, value: cell.text, fault: found })
  }

  /** Of a sheet as a whole. */
  errorOf(sheet: string, key: string, problem?: Named, mend?: Named): void {
    this.error(sheet, { at: '', text: '' }, fault(key, problem, mend))
  }

  warnOf(sheet: string, key: string, problem?: Named, mend?: Named): void {
    this.warn(sheet, { at: '', text: '' }, fault(key, problem, mend))
  }

  /** The value read, or `instead` with the error told. */
  take<T>(sheet: string, cell: BookCell, reading: Reading<T>, instead: T): T {
    if (reading.ok) return reading.value
    this.error(sheet, cell, reading.fault)
    return instead
  }
}
