import type { Edition, Project, Publications } from '@/core/publication/contract'
import type { AmountUnit } from '@/office/workbook/read-number'
import type { LedgerValue } from '@/office/ledger/values'
import type { Weight } from '@/office/workbook/mistakes'

/** The columns of amounts. */
export type AmountKey = 'totalYuan' | 'planYuan' | 'completedYuan'

/** What the office's desk knows beside the workbook. */
export interface OfficeDesk {
  /** The moment now; null: dates are not judged. */
  readonly nowMs: number | null
  /** The characters of a text that no shipped typeface has; absent: they are not judged. */
  readonly lacking?: (text: string) => readonly string[]
}

/** A project, and the same project in the period before. */
export interface Pair {
  readonly at: number
  readonly now: Project
  readonly before: Project
}

/** What a rule looks at. */
export interface Context extends OfficeDesk {
  readonly edition: Edition
  /** The revision that this edition replaces; null for the first one of its period. */
  readonly replaced: Edition | null
  /** The last period published before; null for the first. */
  readonly previous: Edition | null
  /** All periods published before, oldest first. */
  readonly earlier: Publications
  /** The projects that were there in the period before. */
  readonly pairs: readonly Pair[]
  /** Both periods lie in one year: their figures add up. */
  readonly isSameYear: boolean
  /** The unit of a column of amounts; null where there is no sheet. */
  readonly unitOf: (key: AmountKey) => AmountUnit | null
  /** Whether a sheet's column is there; null where there is no sheet. */
  readonly hasColumn: (key: string) => boolean | null
}

/** What a rule found. */
export interface Finding {
  /** Where in the edition, `projects[3].planYuan` or `columns.planYuan`; it is told at the first. */
  readonly paths: readonly [string, ...string[]]
  /** What fills the places of its sentence. */
  readonly named: Readonly<Record<string, LedgerValue>>
  /** Where any of these was told, this follows from it and is not told. */
  readonly follows?: readonly string[]
  /** The value before, and the one now, where there are such. */
  readonly was?: LedgerValue
  readonly now?: LedgerValue
}

/** One way in which an edition may not be what the office meant. Its words are `plausible.<id>`. */
export interface PlausibilityRule {
  readonly id: string
  /** It stops publishing; a person accepts it with a reason; or it is told. */
  readonly level: Weight
  /** What it finds shows in the workbook only, not in the edition made from it. */
  readonly ofBook?: true
  readonly look: (context: Context) => readonly Finding[]
}
