import { isAbsent } from '@/core/figures/figure'
import type { RankedDistrict } from '@/core/figures/ranking'
import { inWords, type Piece, type Say, type Sentence } from '@/core/i18n/say'
import { groupName, namesOf } from '../naming'
import type { RankingFigures } from './figures'
import { storyOf, type Story } from './story'

const KEY = 'ranking.finding.'

const namesIn = (rows: readonly RankedDistrict[], say: Say, tone: 'strong' | 'accent') => {
  const districts = rows.map(({ district }) => district)
  return namesOf(districts, say, tone)
}

/** A message about the group it happened in, where several are ranked apart. */
function inGroup(name: string, { group }: Story, pieces: Readonly<Record<string, Piece>>, say: Say) {
  if (group === null) return say.sentence(KEY + name, pieces)
  return say.sentence(`${KEY}${name}OfGroup`, { ...pieces, group: groupName(group, say) })
}

function leaderPart(story: Story, say: Say, tone: 'strong' | 'accent') {
  const { leaders } = story
  if (leaders.length > 2)
    return inGroup('manyLeaders', story, { count: say.decimal(leaders.length, 0).text }, say)
  const names = namesIn(leaders, say, tone)
  return leaders.length === 2
    ? inGroup('leaders', story, { names }, say)
    : inGroup('leader', story, { name: names }, say)
}

/** By how many places the movers moved, as the first one's change of rank. */
function placesOf({ movers }: Story, say: Say): Piece {
  const [first] = movers
  if (!first) return ''
  const text = say.t('ranking.places', { count: Math.abs(first.change.value) })
  return { figure: first.change, written: inWords(text), tone: 'strong' }
}

function moverPart(story: Story, say: Say) {
  const { movers, direction } = story
  if (direction !== 'rose' && direction !== 'fell')
    return say.sentence(`${KEY}${direction === 'same' ? 'same' : 'sameButNew'}`, {})
  const places = placesOf(story, say)
  const key = `${KEY}${direction}.`
  if (movers.length > 2)
    return say.sentence(`${key}many`, { count: say.decimal(movers.length, 0).text, places })
  const names = namesIn(movers, say, 'accent')
  return movers.length === 2
    ? say.sentence(`${key}both`, { names, places })
    : say.sentence(`${key}one`, { name: names, places })
}

/** Who is first, and who moved most since the assessment before. */
export function finding({ at, ranking }: RankingFigures, say: Say): Sentence {
  const story = storyOf(ranking)
  const { leaders, movers, direction } = story
  const [leader] = leaders
  const alone = leaders.length === 1
  if (!leader) return say.sentence(`${KEY}unpublished`, { quarter: say.quarter(at) })
  if (direction === 'unknown') {
    if (!alone || story.group !== null || isAbsent(leader.score)) return leaderPart(story, say, 'accent')
    const score = say.piece(leader.score, 'strong')
    return say.sentence(`${KEY}byScore`, { name: namesIn(leaders, say, 'accent'), score })
  }
  if (alone && direction === 'rose' && movers.length === 1 && movers[0]?.district.id === leader.district.id)
    return inGroup(
      'roseToFirst',
      story,
      { name: namesIn(leaders, say, 'accent'), places: placesOf(story, say) },
      say,
    )
  return say.sentence(`${KEY}whole`, {
    leader: leaderPart(story, say, movers.length === 0 && alone ? 'accent' : 'strong'),
    mover: moverPart(story, say),
  })
}
