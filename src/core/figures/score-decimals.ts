/** Scores are published with two decimals. */
export const SCORE_DECIMALS = 2
/** More are noise of a formula. */
const MOST = 6

/** A score as it is written with so many decimals: half up on its own digits, as all numbers are. */
export function asWritten(score: number, decimals: number): number {
  const [digits, exponent = '0'] = String(Math.abs(score)).split('e')
  return Math.sign(score) * Math.round(Number(`${digits}e${Number(exponent) + decimals}`))
}

/**
 * The decimals of a column of scores, the same for all its rows: two, or as many more as tell those apart that differ.
 * Scores that differ beyond six decimals are taken as equal.
 */
export function scoreDecimals(column: readonly (number | null)[]): number {
  const known = column.filter((score) => score !== null)
  const readApart = (decimals: number) => new Set(known.map((score) => asWritten(score, decimals))).size
  const wanted = readApart(MOST)
  let decimals = SCORE_DECIMALS
  while (readApart(decimals) < wanted) decimals += 1
  return decimals
}
