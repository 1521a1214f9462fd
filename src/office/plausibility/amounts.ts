import type { Project } from '@/core/publication/contract'
import type { LedgerValue } from '@/office/ledger/values'
import type { AmountKey, Context, Pair } from './rule'

export const AMOUNTS: readonly AmountKey[] = ['totalYuan', 'planYuan', 'completedYuan']

/** An amount that was known before and is known now. */
export interface Change extends Pair {
  readonly path: string
  readonly wasYuan: number
  readonly nowYuan: number
}

function changesIn(pairs: readonly Pair[], key: AmountKey): readonly Change[] {
  const changes: Change[] = []
  for (const { at, now, before } of pairs) {
    const [wasYuan, nowYuan] = [before[key], now[key]]
    if (wasYuan === null || nowYuan === null) continue
    changes.push({ at, now, before, path: `projects[${at}].${key}`, wasYuan, nowYuan })
  }
  return changes
}

const made = new WeakMap<readonly Pair[], Map<AmountKey, readonly Change[]>>()

/** The amounts of a column in both periods, project by project; many rules ask for them, they are found once. */
export function changesOf({ pairs }: Pick<Context, 'pairs'>, key: AmountKey): readonly Change[] {
  const byKey = made.get(pairs) ?? new Map<AmountKey, readonly Change[]>()
  made.set(pairs, byKey)
  const changes = byKey.get(key) ?? changesIn(pairs, key)
  byKey.set(key, changes)
  return changes
}

/** A project by its name and id, for a sentence. */
export const who = ({ id, name }: Pick<Project, 'id' | 'name'>) => `${id} ${name}`

/** An amount in the unit of its column. */
export const amountIn = ({ unitOf }: Context, key: AmountKey, yuan: number): LedgerValue => ({
  yuan,
  unit: unitOf(key),
})

/** A changed amount as a finding. */
export const changeFinding = (
  context: Context,
  key: AmountKey,
  { path, now, wasYuan, nowYuan }: Change,
  named: Readonly<Record<string, LedgerValue>> = {},
) => {
  const [was, is] = [wasYuan, nowYuan].map((yuan) => amountIn(context, key, yuan))
  const values = { was: was ?? '', now: is ?? '' }
  return { paths: [path] as const, named: { project: who(now), ...values, ...named }, ...values }
}
