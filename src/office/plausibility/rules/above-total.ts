import { amountIn, who } from '../amounts'
import type { PlausibilityRule } from '../rule'

/** A part of the total that is larger than it; what was so last quarter already was decided then. */
const aboveTotal = (id: string, key: 'planYuan' | 'completedYuan'): PlausibilityRule => ({
  id,
  level: 'decide',
  look: (context) => {
    const before = new Map(context.pairs.map((pair) => [pair.at, pair.before]))
    return context.edition.projects.flatMap((project, at) => {
      const { totalYuan, [key]: partYuan } = project
      const earlier = before.get(at)
      const wasAbove = earlier !== undefined && (earlier[key] ?? 0) > (earlier.totalYuan ?? Infinity)
      if (totalYuan === null || partYuan === null || partYuan <= totalYuan || wasAbove) return []
      const [total, part] = [amountIn(context, 'totalYuan', totalYuan), amountIn(context, key, partYuan)]
      const paths = [`projects[${at}].${key}`, `projects[${at}].totalYuan`] as const
      return [{ paths, named: { project: who(project), total, part }, was: total, now: part }]
    })
  },
})

export const planAboveTotal = aboveTotal('plan-above-total', 'planYuan')
export const completedAboveTotal = aboveTotal('completed-above-total', 'completedYuan')
