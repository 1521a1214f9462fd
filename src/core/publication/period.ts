/** A quarter, `2021Q3`. Figures are cumulative from 1 January of its year. */
export type Period = `${number}Q${1 | 2 | 3 | 4}`

/** What a period looks like. */
export const PERIOD = /^\d{4}Q[1-4]$/

export interface YearQuarter {
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
}

/** True for `YYYYQ1` to `YYYYQ4`; anything else is refused. */
export const isPeriod = (text: string): text is Period => PERIOD.test(text)

/** The year and quarter of a period. */
export function yearQuarter(period: Period): YearQuarter {
  return { year: Number(period.slice(0, 4)), quarter: Number(period.slice(5)) as YearQuarter['quarter'] }
}

/** The period before, across the year's end. */
export function previousPeriod(period: Period): Period {
  const { year, quarter } = yearQuarter(period)
  return quarter === 1 ? `${year - 1}Q4` : (`${year}Q${quarter - 1}` as Period)
}

/** The period after, across the year's end. */
export function nextPeriod(period: Period): Period {
  const { year, quarter } = yearQuarter(period)
  return quarter === 4 ? `${year + 1}Q1` : (`${year}Q${quarter + 1}` as Period)
}

/** The same quarter a year earlier. */
export function yearBefore(period: Period): Period {
  const { year, quarter } = yearQuarter(period)
  return `${year - 1}Q${quarter}`
}

/** Negative when `a` is earlier, 0 when the same. */
export const comparePeriods = (a: Period, b: Period): number => (a < b ? -1 : a > b ? 1 : 0)

/** First and last day of the quarter itself, as `YYYY-MM-DD`. */
export function daysOf(period: Period): { readonly first: string; readonly last: string } {
  const { year, quarter } = yearQuarter(period)
  const month = (n: number) => String(n).padStart(2, '0')
  const last = ['03-31', '06-30', '09-30', '12-31'][quarter - 1]
  return { first: `${year}-${month(quarter * 3 - 2)}-01`, last: `${year}-${last}` }
}
