/** What a district is to come to in a year: plan and completed in yuan at the year's last quarter, and how many lag. */
export interface Target {
  readonly planYuan: number
  readonly completedYuan: number
  readonly laggards: number
}

export type Targets = Readonly<Record<string, Target>>

const target = (planYuan: number, completedYuan: number, laggards: number): Target => ({
  planYuan,
  completedYuan,
  laggards,
})

/** 2021 sums to the published facts: 566.2亿元 of a plan of 458.1亿元, 29 laggards, six ahead and one behind. */
export const TARGETS: Readonly<Record<number, Targets>> = {
  2019: {
    '370481': target(7_640_000_000, 8_012_460_000, 3),
    '370403': target(4_310_000_000, 4_462_730_000, 2),
    '370406': target(2_620_000_000, 2_284_110_000, 4),
    '370402': target(3_480_000_000, 3_571_860_000, 2),
    '370404': target(2_910_000_000, 2_893_450_000, 2),
    '370405': target(2_850_000_000, 2_741_290_000, 3),
    zzgx: target(3_960_000_000, 4_187_520_000, 2),
    cross: target(1_270_000_000, 1_301_340_000, 1),
  },
  2020: {
    '370481': target(9_380_000_000, 9_856_170_000, 5),
    '370403': target(5_260_000_000, 5_447_080_000, 4),
    '370406': target(3_140_000_000, 2_722_950_000, 6),
    '370402': target(4_330_000_000, 4_404_620_000, 4),
    '370404': target(3_640_000_000, 3_721_330_000, 3),
    '370405': target(3_520_000_000, 3_298_740_000, 5),
    zzgx: target(4_680_000_000, 4_991_260_000, 3),
    cross: target(1_730_000_000, 1_742_180_000, 1),
  },
  2021: {
    '370481': target(12_100_000_000, 17_003_462_300, 2),
    '370403': target(6_750_000_000, 9_198_726_500, 2),
    '370406': target(3_920_000_000, 2_418_153_000, 8),
    '370402': target(5_560_000_000, 6_924_881_700, 4),
    '370404': target(4_660_000_000, 5_596_317_600, 4),
    '370405': target(4_520_000_000, 4_893_604_200, 5),
    zzgx: target(6_100_000_000, 7_963_259_400, 3),
    cross: target(2_200_000_000, 2_623_145_300, 1),
  },
}

/** How much of a year's investment falls in each quarter: 2020 began slowly, 2021 gathered speed. */
export const QUARTER_SHARES: Readonly<Record<number, readonly number[]>> = {
  2019: [1],
  2020: [0.11, 0.28, 0.34, 0.27],
  2021: [0.17, 0.386, 0.444],
}

/** Districts that went their own way within a year. */
export const OWN_SHARES: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>> = {
  2020: { '370406': [0.09, 0.22, 0.31, 0.38], zzgx: [0.14, 0.27, 0.33, 0.26] },
  2021: { '370405': [0.07, 0.29, 0.64], '370481': [0.19, 0.39, 0.42], '370404': [0.17, 0.43, 0.4] },
}
