import type { Named, Say } from '@/core/i18n/say'

/** A mistake or warning in the workbook: place, content, what is wrong, how to correct it. */
export interface Mistake {
  readonly sheet: string
  /** As a spreadsheet counts: `F7`; empty for the sheet as a whole. */
  readonly cell: string
  /** The displayed content. */
  readonly value: string
  readonly problem: string
  readonly repair: string
}

/** What is wrong, by its message `workbook.fault.<key>`, with what stands in its two places. */
export interface Fault {
  readonly key: string
  readonly problem?: Named | undefined
  readonly repair?: Named | undefined
}

/** A fault at its place. */
export interface Finding {
  readonly sheet: string
  readonly cell: string
  readonly value: string
  readonly fault: Fault
}

/** A value that was read, or the fault of the cell. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const fault = (key: string, problem?: Named, repair?: Named): Fault => ({ key, problem, repair })
export const unreadable = (key: string, problem?: Named, repair?: Named): Reading<never> => ({
  ok: false,
  fault: fault(key, problem, repair),
})

/** A finding in the words of a language. */
export function mistakeOf(
  { sheet, cell, value, fault: { key, problem, repair } }: Finding,
  say: Say,
): Mistake {
  return {
    sheet,
    cell,
    value,
    problem: say.t(`workbook.fault.${key}.problem`, problem),
    repair: say.t(`workbook.fault.${key}.repair`, repair),
  }
}
