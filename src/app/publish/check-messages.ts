import type { Period } from '@/core/publication/period'
import type { EditionWords, TrustedKey } from '@/core/publication/contract'
import type { Derived } from '@/scenes/derive'
import type { Submission } from '@/office/districts/sent'
import type { Ledger } from '@/office/ledger/ledger'
import type { WarningToAccept } from '@/office/workbook/checked'
import type { BookForm, FormField } from '@/office/workbook/book-form'
import type { HeadingMap } from '@/office/workbook/heading-map'
import type { AskedHeading } from '@/office/workbook/headings'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import type { NamedFile } from '@/office/workbook/open-book'
import type { Summary } from '@/office/workbook/summary'
import type { Locale } from '@/core/i18n/say'

export interface ChosenFile extends NamedFile {
  /** When it was last changed. */
  readonly changedMs?: number | undefined
}

/** The files of one workbook: a single book, tables as CSV, or those that the districts sent in. */
export interface ChosenBook {
  readonly kind: 'book' | 'tables' | 'districts'
  readonly files: readonly ChosenFile[]
}

/** What the districts sent in. */
export interface SentIn {
  /** Until when it was due, a day. */
  readonly due: string | null
  /** Each with how much of its files is to be mended or explained. */
  readonly submissions: readonly (Submission & { readonly toMend: number })[]
  /** The files that go back. */
  readonly returns: readonly string[]
}

/** What the worker is told before it checks. */
export interface CheckOrder {
  readonly book: ChosenBook
  readonly locale: Locale
  readonly timeZone: string
  /** The moment of the check. */
  readonly nowMs: number
  /** Where the published folder is, absolute; and whose signature on it counts. */
  readonly publishedUrl: string
  readonly keys: readonly TrustedKey[]
  /** What a person said of headings. */
  readonly headings: HeadingMap
  /** What a person said of what the workbook does not say. */
  readonly form: BookForm
}

/** How far the work is. */
export const STEPS = ['reading', 'comparing', 'checking', 'drawing'] as const
export type CheckStep = (typeof STEPS)[number]

export interface SheetFacts {
  readonly name: string
  readonly rows: number
  readonly columns: number
}

/** The edition whose scenes a preview shows. */
export interface EditionFacts {
  readonly period: Period
  readonly revision: number
  readonly publishedAt: string
  readonly asOf: string
  readonly issuer: string
  readonly sample: boolean
  readonly words?: EditionWords | undefined
}

/** Whether there are published data to compare the workbook with. */
export type CheckStanding = 'none' | 'read' | 'unreadable'

/** The result of a check as the page gets it; the workbook and its edition stay in the worker. */
export interface Verdict {
  readonly errors: readonly WrittenMistake[]
  readonly warnings: readonly WrittenMistake[]
  /** How many there are: lists that are too long to be read are cut. */
  readonly counts: { readonly errors: number; readonly warnings: number }
  readonly decisions: readonly WarningToAccept[]
  readonly summary: Summary | null
  /** What changes, without its rows: against the revision that is replaced, and against the last period. */
  readonly ledgers: readonly Omit<Ledger, 'row'>[]
  /** The headings that a person can say something of. */
  readonly headings: readonly AskedHeading[]
  /** What the workbook does not say. */
  readonly form: readonly FormField[]
  /** How the projects of a table without ids got theirs; null where it has them. */
  readonly ids: { readonly taken: number; readonly made: number; readonly asked: number } | null
  readonly sheets: readonly SheetFacts[]
  /** Null where the workbook is one. */
  readonly sentIn: SentIn | null
  readonly standing: CheckStanding
  /** What the scenes would say; null while there are errors. */
  readonly next: { readonly facts: EditionFacts; readonly derived: Derived } | null
  /** What they say now. */
  readonly now: { readonly facts: EditionFacts; readonly derived: Derived } | null
}

/** Rows of a sheet, to show on the page. */
export interface SheetView {
  readonly sheet: string
  /** The columns from A on, as many as hold something. */
  readonly columns: number
  readonly rows: readonly SheetRow[]
  /** The row of the headings, where it is not among them. */
  readonly heading: SheetRow | null
}

export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly number: number
  readonly cells: readonly SeenCell[]
}

export interface SeenCell {
  readonly at: string
  readonly text: string
  /** The places of its error or warning in the verdict's lists. */
  readonly error?: number | undefined
  readonly warning?: number | undefined
}

export interface ViewAsked {
  readonly sheet: string
  /** The first row shown, from 1. */
  readonly from: number
  readonly count: number
}
