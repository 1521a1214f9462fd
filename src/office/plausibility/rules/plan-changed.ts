import { changeFinding, changesOf } from '../amounts'
import type { PlausibilityRule } from '../rule'

/** The plan of a year is made once. */
export const planChanged: PlausibilityRule = {
  id: 'plan-changed',
  level: 'decide',
  look: (context) =>
    context.isSameYear
      ? changesOf(context, 'planYuan')
          .filter(({ wasYuan, nowYuan }) => wasYuan !== nowYuan)
          .map((change) => changeFinding(context, 'planYuan', change))
      : [],
}
