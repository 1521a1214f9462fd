import { AMOUNTS, amountIn, changesOf } from '../amounts'
import { hasSlipped, powerOfTenNear } from '../factors'
import type { Context, PlausibilityRule } from '../rule'

/** The columns of amounts whose unit slipped, each with how many times more or less it is. */
const slipsOf = (context: Context) =>
  AMOUNTS.flatMap((key) => {
    // What is completed begins anew with the year.
    if (key === 'completedYuan' && !context.isSameYear) return []
    const changes = changesOf(context, key)
    const middle = hasSlipped(changes)
    return middle === null ? [] : [{ key, changes, factor: powerOfTenNear(middle) }]
  })

/** Most amounts of a column are twenty times more or less than the same projects' before. */
export const unitSlip: PlausibilityRule = {
  id: 'unit-slip',
  level: 'decide',
  look: (context) =>
    slipsOf(context).map(({ key, changes, factor }) => {
      const [first] = changes
      const [was, now] = [first?.wasYuan ?? 0, first?.nowYuan ?? 0].map((yuan) =>
        amountIn(context, key, yuan),
      )
      const values = { was: was ?? '', now: now ?? '' }
      const named = {
        ...values,
        times: { times: factor },
        count: changes.length,
        project: first?.now.name ?? '',
      }
      return {
        paths: [`columns.${key}`, ...changes.map(({ path }) => path)] as const,
        ...{ named, ...values },
      }
    }),
}
