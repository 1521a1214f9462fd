import { isAbsent } from '@/core/figures/figure'
import type { Say, Sentence } from '@/core/i18n/say'
import { shortName } from '../naming'
import { largest } from './library'
import type { LibraryFigures } from './figures'

const KEY = 'pipeline.finding.'

function size({ library: { count, total } }: LibraryFigures, say: Say) {
  const given = { count: say.piece(count), total: say.piece(total) }
  if (!isAbsent(count) && !isAbsent(total)) return say.sentence(`${KEY}both`, given)
  if (!isAbsent(count)) return say.sentence(`${KEY}count`, { count: given.count })
  return say.sentence(`${KEY}total`, { total: given.total })
}

/** How many projects are about to land, for how much, and in which field most. */
export function finding(figures: LibraryFigures, say: Say): Sentence {
  const { fields, count, total } = figures.library
  if (isAbsent(count) && isAbsent(total)) return say.sentence(`${KEY}unpublished`, {})
  const base = size(figures, say)
  const most = largest(fields)
  const [first] = most
  if (!first) return base
  const n = say.piece(first.count, 'strong')
  const field = { text: shortName(first.field), tone: 'accent' } as const
  if (fields.length === 1) return say.sentence(`${KEY}only`, { base, field })
  if (most.length === 1) return say.sentence(`${KEY}most`, { base, field, n })
  if (most.length === 2) {
    const names = say.list(most.map((row) => shortName(row.field)))
    return say.sentence(`${KEY}shared`, { base, fields: { text: names, tone: 'accent' }, n })
  }
  const fieldCount = say.decimal(most.length, 0, say.t('common.unit.projects')).text
  return say.sentence(`${KEY}even`, { base, fields: fieldCount, n })
}
