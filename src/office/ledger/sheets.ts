import type { Say } from '@/core/i18n/say'
import type { Effect } from './effects'
import type { Ledger } from './ledger'

/** A ledger with the sentences on the wall that change. */
export interface WholeLedger {
  readonly ledger: Ledger
  readonly sentences: readonly Effect[]
}

/** Ledgers as sheets of words: the values with their cells, and what follows from them. */
export function ledgerSheets(whole: readonly WholeLedger[], say: Say) {
  const column = (name: string) => say.t(`ledger.column.${name}`)
  const againstOf = ({ against }: Ledger) => `${against.period}-r${against.revision}`
  return [
    {
      name: say.t('ledger.sheet.values'),
      headings: ['against', 'place', 'subject', 'field', 'was', 'now'].map(column),
      rows: whole.flatMap(({ ledger }) =>
        ledger.rows.map(({ place, subject, field, was, now }) => [
          againstOf(ledger),
          ...[place, subject, field, was, now],
        ]),
      ),
    },
    {
      name: say.t('ledger.sheet.effects'),
      headings: ['against', 'subject', 'was', 'now'].map(column),
      rows: whole.flatMap(({ ledger, sentences }) =>
        [...ledger.effects, ...sentences].map(({ name, was, now }) => [againstOf(ledger), name, was, now]),
      ),
    },
  ]
}
