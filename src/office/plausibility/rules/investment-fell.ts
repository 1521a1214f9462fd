import { changeFinding, changesOf } from '../amounts'
import type { PlausibilityRule } from '../rule'

/** What is completed in a year adds up: it does not fall. */
export const investmentFell: PlausibilityRule = {
  id: 'investment-fell',
  level: 'decide',
  look: (context) =>
    context.isSameYear
      ? changesOf(context, 'completedYuan')
          .filter(({ wasYuan, nowYuan }) => nowYuan < wasYuan)
          .map((change) => changeFinding(context, 'completedYuan', change))
      : [],
}
