import type { BookCell } from './cell'
import { fault, type Fault, type Finding, type Reading } from './mistakes'
import type { Named } from '@/core/i18n/say'

/** Collects everything found wrong while a workbook is read; reading does not stop at the first mistake. */
export class Log {
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []
  readonly #seen = new Set<string>()

  /** True where the cell has an error already, so that consequences are not reported. */
  hasError(sheet: string, cell: string): boolean {
    return this.#seen.has(`${sheet}!${cell}`)
  }

  /** Reports a fault once, however often its cell is read. */
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
  errorOf(sheet: string, key: string, problem?: Named, repair?: Named): void {
    this.error(sheet, { at: '', text: '' }, fault(key, problem, repair))
  }

  warnOf(sheet: string, key: string, problem?: Named, repair?: Named): void {
    this.warn(sheet, { at: '', text: '' }, fault(key, problem, repair))
  }

  /** The value read, or `instead` with the error reported. */
  take<T>(sheet: string, cell: BookCell, reading: Reading<T>, instead: T): T {
    if (reading.ok) return reading.value
    this.error(sheet, cell, reading.fault)
    return instead
  }
}
