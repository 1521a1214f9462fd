import type { Light } from '@/core/publication/contract'
import type { GroupRatio, Sum } from '@/core/publication/sums'
import { define, type Computed, type Subject } from './definition'
import { lightBy, type LightRules } from './lights'
import { projectTable, type AmountName, type ToldProject } from './source-table'

/** Projects and the sums of their amounts: a group of an edition, or a single project. */
export interface Summed extends Subject {
  readonly projects: readonly ToldProject[]
  readonly sums: Readonly<Record<'total' | 'plan' | 'completed', Sum>> & { readonly ratio: GroupRatio }
  /** Ahead of (+) or behind (−) time progress in percentage points. */
  readonly points: Computed
  /** Null where no cards are given. */
  readonly lights: LightRules | null
}

/** Decimals of a number as it is written: 0.8333 has 4. */
const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length

/**
 * Ratio − time progress in percentage points. In whole numbers as long as they are exact, so that 10 points behind
 * is 10 and not 10.000000000000009, and equal shares of different plans are equal.
 */
export function pointsBetween(completedYuan: number, planYuan: number, progress: number): number {
  const scale = 10 ** Math.max(2, decimalsOf(progress))
  const done = completedYuan * scale
  const due = Math.round(progress * scale) * planYuan
  const base = planYuan * (scale / 100)
  const exact = Number.isSafeInteger(done) && Number.isSafeInteger(due) && Number.isSafeInteger(base)
  return exact ? (done - due) / base : (completedYuan / planYuan - progress) * 100
}

/** The distance of a ratio from time progress; absent for the same reason as the ratio. */
export const pointsOf = (
  { value, absent, leftOut, completedYuan, planYuan }: GroupRatio,
  progress: number,
) => ({
  value: value === null ? null : pointsBetween(completedYuan, planYuan, progress),
  absent,
  leftOut,
})

const lightOf = ({ points, lights }: Summed): Computed<Light | null> =>
  lights === null
    ? { value: null, absent: 'no-cards' }
    : { ...points, value: points.value === null ? null : lightBy(points.value, lights) }

const told = (...columns: readonly AmountName[]) => {
  const table = projectTable(...columns)
  return ({ projects }: Summed) => table(projects)
}
const TOTAL = told('total')
const PLAN = told('plan')
const COMPLETED = told('completed')
const RATIO = told('plan', 'completed')

/** The figures of amounts: `sum` for a group, `published` for a single project; a published light is taken as it is. */
export const amountsOf = (own: Summed, formula: 'sum' | 'published', light: Light | null = null) => ({
  total: define(own, 'total', 'yuan', formula, ({ sums }) => sums.total, TOTAL),
  plan: define(own, 'plan', 'yuan', formula, ({ sums }) => sums.plan, PLAN),
  completed: define(own, 'completed', 'yuan', formula, ({ sums }) => sums.completed, COMPLETED),
  ratio: define(own, 'ratio', 'ratio', 'ratio', ({ sums }) => sums.ratio, RATIO),
  points: define(own, 'points', 'points', 'points', ({ points }) => points, RATIO),
  light: light
    ? define(own, 'light', 'light', 'published', () => ({ value: light }), RATIO)
    : define(own, 'light', 'light', 'light', lightOf, RATIO),
})
