import { isAbsent, type Maybe } from './figure'

/** A ratio beside the amounts that a reader divides. */
interface RatioBeside {
  readonly ratio: Maybe
  readonly plan: Maybe
  readonly completed: Maybe
}

/** As percentages are written: with one decimal. */
const asWritten = (ratio: number) => Math.round(ratio * 1000)

/**
 * How many projects a ratio leaves out, where the amounts beside it count some of them in and so give another one; 0
 * where a reader comes to the same percentage.
 */
export function leftOutOfRatio({ ratio, plan, completed }: RatioBeside): number {
  if (isAbsent(ratio) || isAbsent(plan) || isAbsent(completed)) return 0
  return asWritten(completed.value / plan.value) === asWritten(ratio.value) ? 0 : ratio.leftOut
}
