import type { District, Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { skipRanks } from '@/core/publication/ranks'
import { define, told, type Computed, type Subject } from './definition'
import { labelledDistricts, type LabelledDistrict } from './district-labels'
import type { Maybe } from './figure'
import { groupBy } from './group-by'
import { absent, asOf, editionOf, until } from './make'
import { onceAnEdition } from './once-an-edition'
import { groupOf, type GroupKey } from './rows'
import { SCORE_DECIMALS, scoreDecimals } from './score-decimals'
import { compared } from './source-table'
import { formerKey } from './succession'

interface Placed {
  readonly district: LabelledDistrict
  readonly score: number | null
  readonly rank: number | null
  /** True where the rank was published, false where it follows from the score. */
  readonly asPublished: boolean
}

/** The districts of an assessment by group and rank. A rank not published follows from the scores in the group; ties skip. */
const places = onceAnEdition((edition): ReadonlyMap<string, Placed> => {
  const { assessment } = edition
  if (assessment === null) return new Map()
  const results = new Map(assessment.results.map((result) => [result.district, result]))
  const placed = [...groupBy(labelledDistricts(edition), ({ group }) => group).values()].flatMap((group) => {
    const ranks = skipRanks(group.map(({ id }) => results.get(id)?.score ?? null))
    const rows = group.map((district, at): Placed => {
      const { score = null, rank = null } = results.get(district.id) ?? {}
      return { district, score, rank: rank ?? ranks[at] ?? null, asPublished: rank !== null }
    })
    return rows.sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
  })
  return new Map(placed.map((place) => [place.district.id, place]))
})

/** The edition ranks are compared with: the most recent earlier period that has an assessment. */
export const assessedBefore = (publications: Publications, at: Period): Edition | undefined =>
  publications.findLast(({ period, assessment }) => period < at && assessment !== null)

/** A district and all districts of its group, each with its rank in an earlier assessment. */
interface Ranked extends Subject {
  readonly own: Placed | undefined
  readonly then: Placed | undefined
  readonly rows: readonly (Placed & { readonly rankBefore: number | null })[]
}

/** Positive when it moved up; not ranked then, or in another group: `not-ranked-before`. */
function changeOf({ own, then }: Ranked): Computed {
  if (own?.rank == null) return { value: null }
  const isComparable = then?.rank != null && then.district.group === own.district.group
  return isComparable ? { value: then.rank - own.rank } : { value: null, absent: 'not-ranked-before' }
}

const table =
  (...columns: ('score' | 'rank' | 'rank-before')[]) =>
  ({ rows }: Ranked) =>
    compared(
      'district',
      columns,
      rows.map(({ district: { id, name }, score, rank, rankBefore }) => ({
        id,
        name,
        values: [score, rank, rankBefore].slice(0, columns.length),
        counted: rank !== null,
      })),
    )
const RANKS = table('score', 'rank')
const CHANGES = table('score', 'rank', 'rank-before')

/** How the scores of an assessment are written; undefined where as usual. */
const scoreFormat = onceAnEdition(({ assessment }) => {
  const decimals = scoreDecimals(assessment?.results.map(({ score }) => score) ?? [])
  return decimals === SCORE_DECIMALS ? undefined : { decimals, suffix: '' }
})

const idIn = (publications: Publications, at: Period, earlier: Edition, id: string) =>
  formerKey(publications, at, earlier, `district.${id}`).replace('district.', '')

/** The assessment that a later one is compared with, and the ids that its districts had then. */
interface Earlier {
  readonly edition: Edition
  readonly idOf: (id: string) => string
}

/** The most recent assessment before a period, as ranks are compared with it. */
export function earlierRanks(publications: Publications, at: Period): Earlier | undefined {
  const edition = assessedBefore(publications, at)
  return edition && { edition, idOf: (id) => idIn(publications, at, edition, id) }
}

/** Defines a district's score, its rank within its group, and the change since the earlier assessment. */
export function rankDefinitions(edition: Edition, id: string, earlier?: Earlier) {
  const key: GroupKey = `district.${id}`
  const placeBefore = (now: string) => earlier && places(earlier.edition).get(earlier.idOf(now))
  const own = places(edition).get(id)
  const ranked: Ranked = {
    key,
    speaks: groupOf(edition, key).speaks,
    own,
    then: placeBefore(id),
    rows: [...places(edition).values()]
      .filter(({ district }) => district.group === own?.district.group)
      .map((place) => ({ ...place, rankBefore: placeBefore(place.district.id)?.rank ?? null })),
  }
  const rule = own?.asPublished ? 'published' : 'rank'
  const since = earlier?.edition.period ?? null
  const format = scoreFormat(edition)
  const scored = ({ own: place }: Ranked) => ({ value: place?.score ?? null })
  return {
    score: {
      ...define(ranked, 'score', 'score', 'published', scored, RANKS),
      ...(format && { format }),
    },
    rank: define(ranked, 'rank', 'rank', rule, ({ own }) => ({ value: own?.rank ?? null }), RANKS),
    change: define(ranked, 'rank-change', 'rank-change', 'rank-change', changeOf, CHANGES, since),
  }
}

/** A district's score, rank and change of rank. Refuses a period that is not published (RangeError). */
export const rankFigures = (publications: Publications, at: Period, id: string) =>
  told(rankDefinitions(editionOf(publications, at), id, earlierRanks(publications, at)))

/** A row of the assessment: a district with its score and rank, and those of the assessment before. */
function rankedOf(publications: Publications, at: Period, district: LabelledDistrict) {
  const figures = rankFigures(publications, at, district.id)
  const earlier = earlierRanks(publications, at)
  const then = earlier && told(rankDefinitions(earlier.edition, earlier.idOf(district.id)))
  const before = (name: 'score' | 'rank'): Maybe =>
    earlier && then
      ? asOf(then[name], earlier.edition.period, at)
      : absent(`${figures[name].id}@before`, name, 'no-previous-period')
  return { district, ...figures, previousScore: before('score'), previousRank: before('rank') }
}
export type RankedDistrict = ReturnType<typeof rankedOf>

export interface Ranking {
  /** Null where no earlier period has an assessment. */
  readonly comparedWith: Period | null
  /** By group, then rank; those not ranked stand last in their group. */
  readonly rows: readonly RankedDistrict[]
}

/** The assessment of a period as rows; null where it has none. */
export function ranking(publications: Publications, at: Period): Ranking | null {
  const edition = editionOf(publications, at)
  if (edition.assessment === null) return null
  return {
    comparedWith: assessedBefore(publications, at)?.period ?? null,
    rows: [...places(edition).values()].map(({ district }) => rankedOf(publications, at, district)),
  }
}

/** One district's ranks over the published periods. */
export interface RankSeries {
  readonly district: LabelledDistrict
  /** One a period of `periods`; absent where it was not ranked. */
  readonly ranks: readonly Maybe[]
}

export interface RankHistory {
  /** Every published period up to `at`, oldest first. */
  readonly periods: readonly Period[]
  /** Whether the period at that place has an assessment. */
  readonly assessed: readonly boolean[]
  readonly series: readonly RankSeries[]
}

/** A district's rank in a period, where it was ranked in the same group as it is now. */
function rankWithin(edition: Edition, { id, group }: District): Maybe {
  const { rank } = told(rankDefinitions(edition, id))
  const then = places(edition).get(id)
  return then && then.district.group !== group ? absent(rank.id, 'rank', 'not-published') : rank
}

/** The ranks of the districts of `at`, within their groups of `at`, over all published periods up to it. */
export function rankHistory(publications: Publications, at: Period): RankHistory {
  const editions = until(publications, at)
  return {
    periods: editions.map(({ period }) => period),
    assessed: editions.map(({ assessment }) => assessment !== null),
    series: labelledDistricts(editionOf(publications, at)).map((district) => ({
      district,
      ranks: editions.map((edition) => {
        const id = idIn(publications, at, edition, district.id)
        return asOf(rankWithin(edition, { ...district, id }), edition.period, at)
      }),
    })),
  }
}
