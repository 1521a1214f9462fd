import type { Maybe } from '@/core/figures/figure'
import { indicatorFigures, type IndicatorFigures } from '@/core/figures/indicators'
import { ranking } from '@/core/figures/ranking'
import { editionAt, type District } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { SceneFigures } from '../scene'

/** A district's row of the matrix. */
export interface IndicatorRow {
  readonly district: District
  /** One an indicator. */
  readonly cells: readonly { readonly value: Maybe; readonly rank: Maybe }[]
}

export interface IndicatorsFigures {
  readonly at: Period
  readonly indicators: readonly IndicatorFigures[]
  /** In the order of the ranking. */
  readonly rows: readonly IndicatorRow[]
}

export const figures: SceneFigures<IndicatorsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const ranked = edition ? ranking(publications, at) : null
  if (!edition?.assessment?.indicators.length || !ranked) return { leftOut: 'scenes.left-out.no-assessment' }
  const figures = indicatorFigures(edition)
  const rows = ranked.rows.map(({ district }) => ({
    district,
    cells: figures.flatMap(({ cells }) => cells.filter((cell) => cell.district.id === district.id)),
  }))
  return { at, indicators: figures, rows }
}
