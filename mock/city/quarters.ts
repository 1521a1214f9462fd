import type { Period } from '@/core/publication/period'

/** The eight quarters of the sample; everything else counts them by their place in this list. */
export const QUARTERS = [
  '2019Q4',
  '2020Q1',
  '2020Q2',
  '2020Q3',
  '2020Q4',
  '2021Q1',
  '2021Q2',
  '2021Q3',
] as const satisfies readonly Period[]

export type SampleQuarter = (typeof QUARTERS)[number]

/** The year of a quarter counted from 2019Q4 = 0; quarters before and after the sample count on. */
export const yearOf = (quarter: number): number => 2019 + Math.floor((quarter + 3) / 4)

/** First and last sample quarter of each year, and its year. */
export const YEARS = [
  { year: 2019, first: 0, last: 0 },
  { year: 2020, first: 1, last: 4 },
  { year: 2021, first: 5, last: 7 },
] as const
