import type { Say } from '@/core/i18n/say'
import { rowsOf, type Ledger } from './ledger'

/** Ledgers as sheets of words: the values with their cells, and what follows from them. */
export function ledgerSheets(ledgers: readonly Ledger[], say: Say) {
  const column = (name: string) => say.t(`ledger.column.${name}`)
  const againstOf = ({ against }: Ledger) => `${against.period}-r${against.revision}`
  return [
    {
      name: say.t('ledger.sheet.values'),
      headings: ['against', 'place', 'subject', 'field', 'was', 'now'].map(column),
      rows: ledgers.flatMap((ledger) =>
        rowsOf(ledger).map(({ place, subject, field, was, now }) => [
          againstOf(ledger),
          ...[place, subject, field, was, now],
        ]),
      ),
    },
    {
      name: say.t('ledger.sheet.effects'),
      headings: ['against', 'subject', 'was', 'now'].map(column),
      rows: ledgers.flatMap((ledger) =>
        [...ledger.effects, ...ledger.sentences].map(({ name, was, now }) => [
          againstOf(ledger),
          name,
          was,
          now,
        ]),
      ),
    },
  ]
}
