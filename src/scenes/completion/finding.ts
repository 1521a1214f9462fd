import { countedDistricts, districtCount } from '@/core/figures/district-counts'
import { isAbsent, valueOf, type Figure } from '@/core/figures/figure'
import type { GroupFigures } from '@/core/figures/groups'
import { inWords, type Piece, type Say, type Sentence } from '@/core/i18n/say'
import type { Pieces } from '@/core/i18n/sentence'
import { groupSaid, groupSubject } from '../chart-rows'
import type { CompletionFigures } from './figures'

const LEAST_POINTS = 0.1

type Rated = GroupFigures & { readonly ratio: Figure; readonly points: Figure }
const isRated = (row: GroupFigures): row is Rated => !isAbsent(row.ratio) && !isAbsent(row.points)
const isBehind = ({ points }: Rated) => points.value < 0

const countOf = (name: 'rated' | 'ahead' | 'behind', rows: readonly Rated[], say: Say) =>
  say.piece(districtCount(`completion.${name}`, rows), 'plain')

/** The tone of a district in the finding: its light's where it is behind. */
const toneOf = (row: Rated) => (isBehind(row) ? (valueOf(row.light) ?? 'strong') : 'data')

/** The distance from time progress, without sign; a distance that would be written 0.0 is written as less than 0.1. */
function apart(row: Rated, say: Say): Piece {
  const { points } = row
  const usual = say.pointsApart(points.value)
  const isLess = points.value !== 0 && usual.number === say.pointsApart(0).number
  const least = say.t('completion.under', { points: say.pointsApart(LEAST_POINTS).text })
  return {
    figure: points,
    written: isLess ? inWords(least) : usual,
    tone: toneOf(row),
  }
}

function told(row: Rated, say: Say) {
  const light = valueOf(row.light)
  return {
    name: { ...groupSaid(row, say), tone: toneOf(row), of: groupSubject(row) },
    points: apart(row, say),
    card: isBehind(row) && light && light !== 'blue' ? say.t(`completion.card.${light}`) : '',
  } as const
}

/** Values that are written alike are not ordered in words. */
const isAlone = (row: Rated, next: Rated | undefined, say: Say) =>
  !next || say.pointsApart(row.points.value).text !== say.pointsApart(next.points.value).text

/** Several districts; best first, at least two. */
function ofSeveral(rated: readonly Rated[], isWhole: boolean, say: Say): [string, Pieces] {
  const [first, second] = rated
  const last = rated.at(-1)
  if (!first || !last) return ['unpublished', {}]
  const behind = countedDistricts('completion.behind', rated)
  const ahead = countedDistricts('completion.ahead', rated)
  const isMet = ahead.some(({ points }) => points.value === 0)
  const against = say.t(`completion.against.${isMet ? 'met' : 'over'}`)
  const who = say.sentence(`completion.who.${isWhole ? 'all' : 'known'}`, {
    count: countOf('rated', rated, say),
  })
  const { name, points, card } = told(last, say)
  const worstAlone = isAlone(last, rated.at(-2), say)

  if (behind.length === 0) {
    const ratio = say.piece(first.ratio, 'data')
    return isAlone(first, second, say)
      ? ['noneBehind', { who, against, ratio, name: told(first, say).name }]
      : ['noneBehindTied', { who, against, ratio }]
  }
  if (ahead.length === 0) {
    return worstAlone ? ['allBehind', { who, name, points, card }] : ['allBehindTied', { who, points }]
  }
  const count = countOf('ahead', ahead, say)
  if (behind.length === 1) return ['oneBehind', { count, against, name, points, card }]
  const rest = { count, against, behind: countOf('behind', behind, say), points }
  return worstAlone ? ['mixed', { ...rest, name, card }] : ['mixedTied', rest]
}

/** How many districts are ahead of time and which one is furthest behind; none behind: which one leads. */
export function finding({ at, rows }: CompletionFigures, say: Say): Sentence {
  const sentence = (key: string, pieces: Pieces) => say.sentence(`completion.finding.${key}`, pieces)
  const districts = rows.filter(({ district }) => district !== null)
  const rated = districts.filter(isRated).sort((a, b) => b.points.value - a.points.value)
  const [only] = rated
  if (!only) {
    const noPlan =
      districts.length > 0 && districts.every(({ ratio }) => isAbsent(ratio) && ratio.absent === 'zero-base')
    return sentence(noPlan ? 'noPlan' : 'unpublished', { period: say.toDate(at) })
  }
  if (rated.length > 1) return sentence(...ofSeveral(rated, rated.length === districts.length, say))
  const { name, points, card } = told(only, say)
  const ratio = say.piece(only.ratio, toneOf(only))
  if (only.points.value === 0) return sentence('single.met', { name, ratio })
  return isBehind(only)
    ? sentence('single.behind', { name, ratio, points, card })
    : sentence('single.over', { name, ratio, points })
}
