import type { Piece, Say, Sentence } from '@/core/i18n/say'
import { nameOf, namesOf } from '../naming'
import type { RankHistoryFigures } from './figures'
import { netStory, type NetStory } from './story'

const KEY = 'rank-history.finding.'

function same({ movers }: NetStory, since: string, say: Say) {
  const [only, more] = movers
  if (!only || more) return say.sentence(`${KEY}same`, { since })
  const name = nameOf('district', only.series.district, 'strong')
  return say.sentence(`${KEY}sameAlone`, { name, since, now: say.piece(only.now, 'strong') })
}

/** Who won or lost most places between the first assessment and this one. */
export function finding({ history }: RankHistoryFigures, say: Say): Sentence {
  const [from] = history.periods
  const since = from ? say.quarter(from) : ''
  const story = netStory(history)
  const { direction, movers } = story
  const [first] = movers
  if (direction === 'incomparable' || !first) return say.sentence(`${KEY}incomparable`, { since })
  if (direction === 'same') return same(story, since, say)
  const key = `${KEY}${direction}.`
  const places: Piece = {
    text: say.t('rank-history.places', { count: Math.abs(first.places) }),
    tone: 'strong',
  }
  if (movers.length > 2)
    return say.sentence(`${key}many`, { since, count: say.decimal(movers.length, 0).text, places })
  const districts = movers.map(({ series }) => series.district)
  const name = namesOf(districts, say, 'strong')
  if (movers.length === 2) return say.sentence(`${key}both`, { since, names: name, places })
  const before = say.piece(first.first, 'strong')
  return say.sentence(`${key}one`, { since, name, before, now: say.piece(first.now, 'strong') })
}
