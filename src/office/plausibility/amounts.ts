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

/** The amounts of a column in both periods, project by project. */
export const changesOf = ({ pairs }: Context, key: AmountKey): readonly Change[] =>
  pairs.flatMap((pair) => {
    const [wasYuan, nowYuan] = [pair.before[key], pair.now[key]]
    const path = `projects[${pair.at}].${key}`
    return wasYuan === null || nowYuan === null ? [] : [{ ...pair, path, wasYuan, nowYuan }]
  })

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
