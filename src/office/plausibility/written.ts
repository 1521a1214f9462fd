import type { Say } from '@/core/i18n/say'
import { placeIn, type LedgerPlace } from '@/office/ledger/places'
import { valueText } from '@/office/ledger/values'
import type { Draft } from '@/office/workbook/draft'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import type { Odd } from './weigh'

/** An oddity in the words of a language. */
export interface WrittenOdd extends WrittenMistake {
  /** The id of its rule. */
  readonly rule: string
  /** Every cell that it is about, the first one's place its own. */
  readonly cells: readonly LedgerPlace[]
  readonly was: string | null
  readonly now: string | null
  /** How many times what was expected it is; null where that is not the question. */
  readonly times: string | null
}

const MOST_CELLS = 50

/** An oddity in the words of a language, with its cells. */
export function writtenOdd(
  { rule: { id }, paths, named, was, now }: Odd,
  draft: Draft,
  say: Say,
): WrittenOdd {
  const cells = paths.slice(0, MOST_CELLS).map((path) => placeIn(draft, path))
  const { sheet = '', cell = '', value = '' } = cells[0] ?? {}
  const fillings = Object.entries(named).map(([name, filling]) => [name, valueText(filling, say)] as const)
  return {
    ...{ rule: id, sheet, cell, value, cells },
    problem: say.t(`plausible.${id}.line`, Object.fromEntries(fillings)),
    repair: say.t(`plausible.${id}.mend`),
    was: was === undefined ? null : valueText(was, say),
    now: now === undefined ? null : valueText(now, say),
    times: named['times'] === undefined ? null : valueText(named['times'], say),
  }
}
