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
const isSame = (a: LedgerValue | null, b: LedgerValue | null) =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

function changesOf(now: Item, was: Item): readonly LedgerEntry[] {
  const names = new Set([...Object.keys(now.values), ...Object.keys(was.values)])
  return [...names].flatMap((field): LedgerEntry[] => {
    const [is, before] = [now.values[field], was.values[field]]
    const [value, earlier] = [is?.value ?? null, before?.value ?? null]
    if (isSame(value, earlier)) return []
    const path = is?.path ?? now.path
    const label = is?.label ?? before?.label
    return [{ item: now, field, label, change: 'changed', was: earlier, now: value, path }]
  })
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
    if (was) for (const entry of changesOf(now, was)) entries.push(entry)
    else entries.push(whole(now, 'added', now.path))
  }
  for (const was of before.values()) entries.push(whole(was, 'gone', was.list))
  return entries
}
