import { isAbsent } from '@/core/figures/figure'
import { indicatorLeads, type IndicatorLeads } from '@/core/figures/indicator-leads'
import type { IndicatorFigures } from '@/core/figures/indicators'
import { inWords, type Piece, type Say, type Sentence } from '@/core/i18n/say'
import { nameOf, namesOf, shortName } from '../naming'
import type { IndicatorsFigures } from './figures'

const KEY = 'indicators.finding.'

const hasValues = ({ cells }: IndicatorFigures) => cells.some(({ value }) => !isAbsent(value))

/** The finding where there is only one indicator: who is best in it. */
function single({ indicator, cells }: IndicatorFigures, say: Say) {
  const best = cells.filter(({ rank }) => !isAbsent(rank) && rank.value === 1)
  const [first] = best
  if (!first) return []
  const told = { indicator: shortName(indicator.name), value: say.piece(first.value, 'data') }
  if (best.length > 1)
    return say.sentence(`${KEY}singleShared`, { ...told, count: say.decimal(best.length, 0).text })
  return say.sentence(`${KEY}single`, {
    ...told,
    name: nameOf('district', first.district, 'accent'),
  })
}

interface Best {
  readonly published: readonly IndicatorFigures[]
  /** All districts that have a value. */
  readonly compared: readonly IndicatorLeads[]
  /** Those of them that are best in most indicators. */
  readonly best: readonly IndicatorLeads[]
}

function bestIn(indicators: readonly IndicatorFigures[]): Best {
  const published = indicators.filter(hasValues)
  const compared = indicatorLeads(published)
  const most = Math.max(...compared.map(({ leads }) => leads.value))
  return { published, compared, best: compared.filter(({ leads }) => leads.value === most) }
}

/** The one district the finding points at, if it points at one. */
export function pointedAt({ indicators }: IndicatorsFigures): string | null {
  const [only, another] = bestIn(indicators).best
  return only && !another ? only.district.id : null
}

/** Who is best in most indicators. */
export function finding({ at, indicators }: IndicatorsFigures, say: Say): Sentence {
  const { published, compared, best } = bestIn(indicators)
  const [first] = published
  const [leader] = best
  if (!first || !leader) return say.sentence(`${KEY}unpublished`, { quarter: say.quarter(at) })
  const items = (count: number) => say.t('indicators.items', { count })
  const all = say.t('indicators.all', { count: published.length })
  const leaders = best.slice(0, 2).map(({ district }) => district)
  const name = namesOf(leaders, say, 'accent')
  if (compared.length === 1) return say.sentence(`${KEY}alone`, { name, items: items(published.length) })
  if (published.length === 1) return single(first, say)
  const written = inWords(items(leader.leads.value))
  const led: Piece = { figure: leader.leads, written, tone: 'data' }
  if (best.length > 2)
    return say.sentence(`${KEY}many`, { all, count: say.decimal(best.length, 0).text, items: led })
  return best.length === 2
    ? say.sentence(`${KEY}both`, { names: name, all, items: led })
    : say.sentence(`${KEY}most`, { name, all, items: led })
}
