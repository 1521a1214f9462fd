import { changeFinding, changesOf } from '../amounts'
import type { PlausibilityRule } from '../rule'

const FIFTH = 0.2

/** A project's total investment changed by a fifth or more. */
export const totalChanged: PlausibilityRule = {
  id: 'total-changed',
  level: 'decide',
  look: (context) =>
    changesOf(context, 'totalYuan')
      .filter(({ wasYuan, nowYuan }) => nowYuan !== wasYuan && Math.abs(nowYuan - wasYuan) >= FIFTH * wasYuan)
      .map((change) => changeFinding(context, 'totalYuan', change)),
}
