/** A sum over the rows whose amount is known. */
export interface Sum {
  /** Integer yuan; null where there are rows but no amount is known (`not-published`). */
  readonly value: number | null
  /** Rows that could not be counted in. */
  readonly leftOut: number
}

/** "Sum of a group": over the rows whose amount is known; no rows at all: 0; rows, but none known: absent. */
export function sumKnown<R>(rows: readonly R[], amount: (row: R) => number | null): Sum {
  let value = 0
  let known = 0
  for (const row of rows) {
    const yuan = amount(row)
    if (yuan === null) continue
    value += yuan
    known += 1
  }
  return { value: rows.length > 0 && known === 0 ? null : value, leftOut: rows.length - known }
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
  const absent = rows.length > 0 && known === 0 ? 'not-published' : planYuan === 0 ? 'zero-base' : null
  const value = absent === null ? completedYuan / planYuan : null
  return { value, absent, completedYuan, planYuan, leftOut: rows.length - known }
}
