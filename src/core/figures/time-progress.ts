import type { Edition } from '@/core/publication/contract'
import { yearQuarter } from '@/core/publication/period'
import { figureOf, type Definition } from './definition'
import type { Figure } from './figure'
import { noRows } from './source-table'

const MONTHS_OF_QUARTER = 3
const MONTHS_OF_YEAR = 12

type Dated = Pick<Edition, 'rules' | 'period'>

/** Defines time progress, a fraction: as published, else months elapsed ÷ 12. */
export const timeProgressOf = (rows: Dated): Definition<Dated, number> => ({
  id: 'time-progress',
  unit: 'ratio',
  formula: rows.rules.timeProgress === null ? 'time-progress' : 'published',
  speaks: { of: 'edition' },
  what: 'time-progress',
  rows,
  compute: ({ rules, period }) => ({
    value: rules.timeProgress ?? (yearQuarter(period).quarter * MONTHS_OF_QUARTER) / MONTHS_OF_YEAR,
  }),
  table: noRows,
  before: null,
})

export const timeProgress = (edition: Dated): Figure => figureOf(timeProgressOf(edition))
