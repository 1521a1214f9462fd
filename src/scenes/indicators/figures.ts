import { indicatorFigures } from '@/figures/indicators'
import { ranking } from '@/figures/ranking'
import { editionAt } from '@/publication/contract'
import type { SceneFigures } from '../scene'
import type { IndicatorsFigures } from './indicators'

export const indicatorsFigures: SceneFigures<IndicatorsFigures> = (publications, at) => {
  const edition = editionAt(publications, at)
  const ranked = edition ? ranking(publications, at) : null
  if (!edition?.assessment?.indicators.length || !ranked) return { leftOut: 'no-assessment' }
  const figures = indicatorFigures(edition)
  const rows = ranked.rows.map(({ district }) => ({
    district,
    cells: figures.flatMap(({ cells }) => cells.filter((cell) => cell.district.id === district.id)),
  }))
  return { at, indicators: figures, rows }
}
