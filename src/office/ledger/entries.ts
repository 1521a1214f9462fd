import type { Edition } from '@/core/publication/contract'
import { fieldsOf, type LedgerFields, type Item } from './fields'
import type { LedgerValue } from './values'

/** A value that an edition has and another had not, or the other way round. */
export interface LedgerEntry {
  /** `project LJ001`: the thing that it is a value of. */
  readonly item: Pick<Item, 'list' | 'id' | 'name'>
  /** `planYuan`; `whole` of a thing that came or went. */
  readonly field: string
  /** The field's own name where it has one: an indicator's. */
  readonly label?: string | undefined
  readonly change: 'changed' | 'added' | 'gone'
  /** Null: not published. */
  readonly was: LedgerValue | null
  readonly now: LedgerValue | null
  /** Where it stands in the edition. */
  readonly path: string
}

const key = ({ list, id }: Item) => `${list} ${id}`
function isSame(a: LedgerValue | null, b: LedgerValue | null): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  // Most values are amounts.
  if ('yuan' in a && 'yuan' in b) return a.yuan === b.yuan
  return JSON.stringify(a) === JSON.stringify(b)
}

function changesOf(now: Item, was: Item, to: LedgerEntry[]): void {
  // Only what has fields of its own may have others than before.
  const others = was.labels ? Object.keys(was.values).filter((field) => !(field in now.values)) : []
  for (const field of [...Object.keys(now.values), ...others]) {
    const [value, earlier] = [now.values[field] ?? null, was.values[field] ?? null]
    if (isSame(value, earlier)) continue
    const path = now.path === '' ? field : `${now.path}.${field}`
    const label = now.labels?.[field] ?? was.labels?.[field]
    to.push({ item: now, field, label, change: 'changed', was: earlier, now: value, path })
  }
}

const whole = (item: Item, change: 'added' | 'gone', path: string): LedgerEntry => ({
  ...{ item, field: 'whole', change, path },
  was: change === 'gone' ? item.name : null,
  now: change === 'added' ? item.name : null,
})

/** Every value that changes from one edition to another, in the order of the sheets. */
export function ledgerOf(
  edition: Edition,
  against: Edition,
  units: LedgerFields['units'],
): readonly LedgerEntry[] {
  const before = new Map(fieldsOf(against, { units }).map((item) => [key(item), item]))
  const entries: LedgerEntry[] = []
  for (const now of fieldsOf(edition, { units })) {
    const was = before.get(key(now))
    before.delete(key(now))
    if (was) changesOf(now, was, entries)
    else entries.push(whole(now, 'added', now.path))
  }
  for (const was of before.values()) entries.push(whole(was, 'gone', was.list))
  return entries
}
