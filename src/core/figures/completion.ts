import { groupRatio, type Amounts, type GroupRatio, type Sum } from '@/core/publication/sums'
import type { Maybe } from './figure'
import { absent, known } from './make'

/** The sum of a group in yuan; absent where it has rows but no amount is known. */
export const sumFigure = (id: string, { value, leftOut }: Sum): Maybe =>
  value === null ? absent(id, 'yuan', 'not-published') : known(id, value, 'yuan', 'sum', leftOut)

/** The ratio of one row. */
export const ratioOfRow = (row: Amounts): GroupRatio => groupRatio([row])

/** Completion ratio, a fraction; absent with its reason, never 0%. */
export const ratioFigure = (id: string, { value, absent: code, leftOut }: GroupRatio): Maybe =>
  value === null ? absent(id, 'ratio', code ?? 'not-published') : known(id, value, 'ratio', 'ratio', leftOut)

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

/** Ahead of (+) or behind (−) time progress in percentage points; absent as the ratio is. */
export function pointsFigure(id: string, ratio: GroupRatio, progress: number): Maybe {
  if (ratio.value === null) return absent(id, 'points', ratio.absent ?? 'not-published')
  const points = pointsBetween(ratio.completedYuan, ratio.planYuan, progress)
  return known(id, points, 'points', 'points', ratio.leftOut)
}
