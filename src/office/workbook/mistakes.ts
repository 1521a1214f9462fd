import type { Period } from '@/core/publication/period'
import type { Say } from '@/core/i18n/say'
import type { BookCell } from './cell'

/** It keeps the book from being published; a person has to accept it; or it is only told. */
export type Weight = 'refuse' | 'decide' | 'tell'

/** What fills a place of a message: as it is, or to be written in the reader's language. */
export type Filling =
  | string
  | number
  | { readonly yuan: number }
  | { readonly ratio: number }
  | { readonly period: Period }
  | { readonly list: readonly string[] }

export type Fillings = Readonly<Record<string, Filling>>

/** What is wrong, by its message `workbook.fault.<key>`, with what fills its two sentences. */
export interface Fault {
  readonly key: string
  readonly problem?: Fillings | undefined
  readonly repair?: Fillings | undefined
}

/** A fault at its place. */
export interface Found {
  readonly sheet: string
  /** As a spreadsheet counts: `F7`; empty for the sheet as a whole. */
  readonly cell: string
  /** The displayed content. */
  readonly value: string
  readonly fault: Fault
  /** How many more cells of the column it is told for. */
  readonly further?: number
}

/** Something wrong, or worth a word, in the office's workbook, in no language yet. */
export interface Mistake extends Found {
  readonly weight: Weight
  /** The rule that found it; absent where the book itself could not be read. */
  readonly rule?: string
}

/** A mistake in the words of a language: where, what stands there, what is wrong and how to repair it. */
export interface WrittenMistake {
  readonly sheet: string
  readonly cell: string
  readonly value: string
  readonly problem: string
  readonly repair: string
}

export const fault = (key: string, problem?: Fillings, repair?: Fillings): Fault => ({ key, problem, repair })

/** A fault of a cell, or of a sheet as a whole. */
export const found = (sheet: string, cell: Pick<BookCell, 'at' | 'text'> | null, what: Fault): Found => ({
  sheet,
  cell: cell?.at ?? '',
  value: cell?.text ?? '',
  fault: what,
})

export const refuse = (...place: Parameters<typeof found>): Mistake => ({
  ...found(...place),
  weight: 'refuse',
})
export const tell = (...place: Parameters<typeof found>): Mistake => ({ ...found(...place), weight: 'tell' })

export const isRefused = ({ weight }: Mistake): boolean => weight === 'refuse'

function filled(filling: Filling, say: Say): string | number {
  if (typeof filling !== 'object') return filling
  if ('yuan' in filling) return say.exactYuan(filling.yuan).text
  if ('ratio' in filling) return say.ratio(filling.ratio).text
  return 'period' in filling ? say.toDate(filling.period) : say.list(filling.list)
}

/** A mistake in the words of a language. */
export function written(
  { sheet, cell, value, fault: { key, problem, repair }, further = 0 }: Found,
  say: Say,
): WrittenMistake {
  const sentence = (part: string, fillings: Fillings = {}) =>
    say.t(
      `workbook.fault.${key}.${part}`,
      Object.fromEntries(Object.entries(fillings).map(([name, filling]) => [name, filled(filling, say)])),
    )
  const more = further > 0 ? [say.t('workbook.report.further', { count: further })] : []
  return {
    sheet,
    cell,
    value,
    problem: [sentence('problem', problem), ...more].join(say.locale === 'en' ? ' ' : ''),
    repair: sentence('repair', repair),
  }
}
