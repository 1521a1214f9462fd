import type { BookCell } from '../cell'
import type { Draft } from '../draft'
import { isRefused, type Found, type Mistake, type Weight } from '../mistakes'

/** What a rule judges. */
export interface Judged {
  readonly draft: Draft
  /** What was found so far: nothing that follows from it needs to be told. */
  readonly mistakes: readonly Mistake[]
  readonly isTold: (sheet: string, cell: Pick<BookCell, 'at'> | null) => boolean
}

/** One definition a rule. */
export interface BookRule {
  readonly id: string
  readonly weight: Weight
  /** The cells that are against it, each with its sentence. */
  readonly find: (judged: Judged) => readonly Found[]
}

/** What rules find in a draft, beside what was found before. */
export function judge(
  rules: readonly BookRule[],
  draft: Draft,
  mistakes: readonly Mistake[],
): readonly Mistake[] {
  const told = new Set(mistakes.filter(isRefused).map(({ sheet, cell }) => `${sheet}!${cell}`))
  const isTold: Judged['isTold'] = (sheet, cell) => told.has(`${sheet}!${cell?.at ?? ''}`)
  return rules.flatMap(({ id, weight, find }) =>
    find({ draft, mistakes, isTold }).map((one) => ({ ...one, weight, rule: id })),
  )
}
