import { AMOUNTS, changeFinding, changesOf, type Change } from '../amounts'
import { isPowerOfTen, middleOf, powerOfTenNear } from '../factors'
import type { AmountKey, Context, PlausibilityRule } from '../rule'

/** How far from a power of ten what is completed may be: it grows from quarter to quarter. */
const GROWING = 0.12
/** More than this many times the plan is odd. */
const OF_PLAN = 2

/** How many times what was expected an amount is; null where that is not odd. */
function factorOf(key: AmountKey, { now, wasYuan, nowYuan }: Change, growth: number): number | null {
  if (wasYuan <= 0 || nowYuan <= 0) return null
  const ratio = nowYuan / (wasYuan * growth)
  if (key !== 'completedYuan') return isPowerOfTen(ratio) ? ratio : null
  const isTooMuch = now.planYuan !== null && nowYuan > OF_PLAN * now.planYuan
  return isPowerOfTen(ratio, GROWING) && (isTooMuch || nowYuan < wasYuan) ? ratio : null
}

const growthOf = (key: AmountKey, changes: readonly Change[]): number =>
  key === 'completedYuan'
    ? (middleOf(changes.flatMap(({ wasYuan, nowYuan }) => (wasYuan > 0 ? [nowYuan / wasYuan] : []))) ?? 1)
    : 1

function findingsOf(context: Context, key: AmountKey) {
  if (key === 'completedYuan' && !context.isSameYear) return []
  const changes = changesOf(context, key)
  const growth = Math.max(1, growthOf(key, changes))
  return changes.flatMap((change) => {
    const factor = factorOf(key, change, growth)
    if (factor === null) return []
    return [changeFinding(context, key, change, { times: { times: powerOfTenNear(factor) } })]
  })
}

/** One amount is ten, a hundred, … times what it was, or such a part of it. */
export const wrongByFactor: PlausibilityRule = {
  id: 'wrong-by-factor',
  level: 'decide',
  look: (context) => AMOUNTS.flatMap((key) => findingsOf(context, key)),
}
