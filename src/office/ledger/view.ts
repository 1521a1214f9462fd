import { rowsOf, type Ledger, type LedgerRow } from './ledger'

export const COLUMNS = ['place', 'subject', 'field', 'was', 'now'] as const
export type LedgerColumn = (typeof COLUMNS)[number]

/** Which rows of a ledger are wanted, and in which order. */
export interface LedgerAsked {
  /** Which of the ledgers. */
  readonly at: number
  readonly from: number
  readonly count: number
  /** Null: the order of the sheets. */
  readonly sort: LedgerColumn | null
  readonly descending: boolean
  /** Words that a row must have, in any of its columns. */
  readonly filter: string
}

export interface LedgerView {
  readonly rows: readonly LedgerRow[]
  /** All that the filter lets through. */
  readonly count: number
}

const collator = new Intl.Collator('zh', { numeric: true })

/** The rows of a ledger in an order, filtered; of equal ones the order of the sheets stays. */
function orderedRows(
  ledger: Pick<Ledger, 'count' | 'row'>,
  { sort, descending, filter }: Pick<LedgerAsked, 'sort' | 'descending' | 'filter'>,
): readonly LedgerRow[] {
  const rows = rowsOf(ledger)
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (row: LedgerRow) => {
    const text = COLUMNS.map((column) => row[column])
      .join('\n')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const kept = words.length === 0 ? rows : rows.filter(has)
  if (sort === null) return kept
  const sign = descending ? -1 : 1
  return kept.toSorted((a, b) => sign * collator.compare(a[sort], b[sort]))
}

/** Looks into ledgers, and keeps the order asked for last. */
export function ledgerViewer(ledgers: readonly Ledger[]): (asked: LedgerAsked) => LedgerView {
  let known: { readonly key: string; readonly rows: readonly LedgerRow[] } | null = null
  return ({ at, from, count, ...order }) => {
    const key = JSON.stringify([at, order])
    const ledger = ledgers[at]
    // As the sheets have them, only the rows that are looked at are written.
    if (ledger && order.sort === null && order.filter.trim() === '')
      return { rows: rowsOf(ledger, from, count), count: ledger.count }
    if (known?.key !== key) known = { key, rows: ledger ? orderedRows(ledger, order) : [] }
    return { rows: known.rows.slice(from, from + count), count: known.rows.length }
  }
}
