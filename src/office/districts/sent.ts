import type { Period } from '@/core/publication/period'
import type { Mistake } from '@/office/workbook/mistakes'
import type { Reading } from '@/office/workbook/read'
import type { Book } from '@/office/workbook/sheet'
import type { Brief } from './brief'

/** A file that came in, as it could be read. */
export interface SentFile {
  readonly name: string
  /** The day it was last changed, in China; null where nobody knows. */
  readonly day: string | null
  readonly reading: Reading<Book>
}

/** A workbook that came in, and what it says of itself. */
export interface SentBook extends Omit<SentFile, 'reading'> {
  readonly book: Book
  readonly brief: Brief | null
}

/** A mistake of one of several files; the file is empty where it is of none. */
export type FileMistake = Mistake & { readonly file: string }

/** A cell of a file that came in. */
export interface Origin {
  readonly file: string
  readonly sheet: string
  readonly cell: string
}

/**
 * `in`: merged; `missing`: nothing was sent in; `twice`: two files that differ; `otherPeriod`: its figures are of another
 * period; `byOffice`: the office filled in its rows.
 */
export type SubmissionState = 'in' | 'missing' | 'twice' | 'otherPeriod' | 'byOffice'

/** What a district has sent in. */
export interface Submission {
  readonly district: string
  readonly state: SubmissionState
  readonly files: readonly string[]
  readonly day: string | null
  /** Its projects that were merged, of those that it was sent. */
  readonly rows: number
  readonly of: number
}

/** What came in, merged into the workbook that the office keeps. */
export interface Merged {
  /** To be checked and published; null where the office's own workbook is not among the files. */
  readonly book: Book | null
  /** The same without the cells that could not be read; null where there are none. */
  readonly sound: Book | null
  /** The file of the office's own workbook. */
  readonly whole: string
  readonly period: Period | null
  readonly due: string | null
  readonly submissions: readonly Submission[]
  readonly mistakes: readonly FileMistake[]
  /** Where a cell of the merged workbook was filled in; null: in the office's own workbook. */
  readonly originOf: (sheet: string, cell: string) => Origin | null
}

export const ofFile =
  (file: string) =>
  (mistake: Mistake): FileMistake => ({ ...mistake, file })
