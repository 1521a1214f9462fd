/** A sum over the rows whose amount is known. */
export interface Sum {
  /** Integer yuan; null where there are rows but no amount is known (`not-published`). */
  readonly value: number | null
  /** Rows that could not be counted in. */
  readonly leftOut: number
}

/** The sum of a group: 0 without rows; absent where there are rows but no known amount. */
const sumFrom = (value: number, known: number, rows: number): Sum => ({
  value: rows > 0 && known === 0 ? null : value,
  leftOut: rows - known,
})

/**
 * The sum of a group over the rows whose amount is known: 0 without rows; absent where there are rows but no known
 * amount.
 */
export function sumKnown<R>(rows: readonly R[], amount: (row: R) => number | null): Sum {
  let value = 0
  let known = 0
  for (const row of rows) {
    const yuan = amount(row)
    if (yuan === null) continue
    value += yuan
    known += 1
  }
  return sumFrom(value, known, rows.length)
}

/** Plan and completed investment of a row, as far as published. */
export interface Amounts {
  readonly planYuan: number | null
  readonly completedYuan: number | null
}

/** A ratio as its two sums, so that nothing is rounded before it must be. */
export interface GroupRatio {
  /** A fraction; null where absent. */
  readonly value: number | null
  readonly absent: 'not-published' | 'zero-base' | null
  /** Over the rows where both are known. */
  readonly completedYuan: number
  readonly planYuan: number
  readonly leftOut: number
}

function ratioFrom(completedYuan: number, planYuan: number, known: number, rows: number): GroupRatio {
  const absent = rows > 0 && known === 0 ? 'not-published' : planYuan === 0 ? 'zero-base' : null
  const value = absent === null ? completedYuan / planYuan : null
  return { value, absent, completedYuan, planYuan, leftOut: rows - known }
}

/** Ratio "of a group": Σ completed ÷ Σ plan over the rows where both are known (a plan of 0 is known). */
export function groupRatio(rows: readonly Amounts[]): GroupRatio {
  let planYuan = 0
  let completedYuan = 0
  let known = 0
  for (const row of rows) {
    if (row.planYuan === null || row.completedYuan === null) continue
    planYuan += row.planYuan
    completedYuan += row.completedYuan
    known += 1
  }
  return ratioFrom(completedYuan, planYuan, known, rows.length)
}

/** The ratio's value where the group is one row. */
export const ratioOf = ({ planYuan, completedYuan }: Amounts): number | null =>
  planYuan === null || completedYuan === null || planYuan === 0 ? null : completedYuan / planYuan

/** All amounts of a row, as far as published. */
export interface AllAmounts extends Amounts {
  readonly totalYuan: number | null
}

/** Amounts added up in one pass over thousands of rows, and what is known of each. */
export interface Tally {
  rows: number
  totalYuan: number
  totalsKnown: number
  planYuan: number
  plansKnown: number
  completedYuan: number
  completedKnown: number
  /** Over the rows where plan and completed are both known. */
  ratioPlanYuan: number
  ratioCompletedYuan: number
  ratiosKnown: number
}

export const emptyTally = (): Tally => ({
  ...{
    rows: 0,
    totalYuan: 0,
    totalsKnown: 0,
    planYuan: 0,
    plansKnown: 0,
    completedYuan: 0,
    completedKnown: 0,
  },
  ...{ ratioPlanYuan: 0, ratioCompletedYuan: 0, ratiosKnown: 0 },
})

/** Counts a row in. */
export function tally(to: Tally, { totalYuan, planYuan, completedYuan }: AllAmounts): void {
  to.rows += 1
  if (totalYuan !== null) {
    to.totalYuan += totalYuan
    to.totalsKnown += 1
  }
  if (planYuan !== null) {
    to.planYuan += planYuan
    to.plansKnown += 1
  }
  if (completedYuan === null) return
  to.completedYuan += completedYuan
  to.completedKnown += 1
  if (planYuan === null) return
  to.ratioPlanYuan += planYuan
  to.ratioCompletedYuan += completedYuan
  to.ratiosKnown += 1
}

/** Several groups as one. */
export function together(tallies: Iterable<Tally>): Tally {
  const all = emptyTally()
  for (const one of tallies) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += one[key]
  return all
}

/** The sums and the ratio of what was counted in, by the same rules as of rows one by one. */
export const sumsOfTally = (of: Tally) => ({
  count: of.rows,
  total: sumFrom(of.totalYuan, of.totalsKnown, of.rows),
  plan: sumFrom(of.planYuan, of.plansKnown, of.rows),
  completed: sumFrom(of.completedYuan, of.completedKnown, of.rows),
  ratio: ratioFrom(of.ratioCompletedYuan, of.ratioPlanYuan, of.ratiosKnown, of.rows),
})
