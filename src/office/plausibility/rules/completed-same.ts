import { changesOf } from '../amounts'
import type { PlausibilityRule } from '../rule'

const FEWEST = 5
const MOST = 0.5

/** Most rows have completed what they had a quarter ago: the column may be last quarter's. */
export const completedSame: PlausibilityRule = {
  id: 'completed-same',
  level: 'decide',
  look(context) {
    if (!context.isSameYear) return []
    const changes = changesOf(context, 'completedYuan').filter(({ wasYuan }) => wasYuan > 0)
    const same = changes.filter(({ wasYuan, nowYuan }) => wasYuan === nowYuan)
    if (changes.length < FEWEST || same.length <= MOST * changes.length) return []
    const named = { same: same.length, count: changes.length }
    return [{ paths: ['columns.completedYuan', ...same.map(({ path }) => path)], named }]
  },
}
