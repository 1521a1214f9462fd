import type { District, Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { skipRanks } from '@/core/publication/ranks'
import { valueOf, type Maybe } from './figure'
import { groupBy } from './group-by'
import { absent, asOf, editionOf, known, published, until } from './make'
import { onceAnEdition } from './once-an-edition'

interface Placed {
  readonly group: string
  readonly score: number | null
  readonly rank: number | null
  /** True where the rank was published, false where it follows from the score. */
  readonly asPublished: boolean
}

/** Score and rank by district: the rank as published, else from the score, ties skip, within the group. */
const places = onceAnEdition((edition): ReadonlyMap<string, Placed> => {
  const results = edition.assessment?.results ?? []
  const groupOf = new Map(edition.districts.map(({ id, group }) => [id, group]))
  const byGroup = groupBy(results, ({ district }) => groupOf.get(district) ?? '')
  const placed = new Map<string, Placed>()
  for (const [group, rows] of byGroup) {
    const ranks = skipRanks(rows.map(({ score }) => score))
    rows.forEach(({ district, score, rank }, at) => {
      placed.set(district, { group, score, rank: rank ?? ranks[at] ?? null, asPublished: rank !== null })
    })
  }
  return placed
})

/** The assessment's score of a district, as published. */
export const scoreOf = (edition: Edition, district: string): Maybe =>
  published(`district.${district}.score`, places(edition).get(district)?.score ?? null, 'score')

/** A district's rank within its group; no assessment, or not in it: `not-published`. */
export function rankOf(edition: Edition, district: string): Maybe {
  const id = `district.${district}.rank`
  const place = places(edition).get(district)
  if (!place || place.rank === null) return absent(id, 'rank', 'not-published')
  return known(id, place.rank, 'rank', place.asPublished ? 'published' : 'rank')
}

/** The edition ranks are compared with: the most recent earlier period that has an assessment. */
export const assessedBefore = (publications: Publications, at: Period): Edition | undefined =>
  publications.findLast(({ period, assessment }) => period < at && assessment !== null)

/** Rank change: positive when it moved up; not ranked then, or in another group: `not-ranked-before`. */
export function rankChangeOf(publications: Publications, at: Period, district: string): Maybe {
  const id = `district.${district}.rank-change`
  const now = places(editionOf(publications, at)).get(district)
  if (!now || now.rank === null) return absent(id, 'rank-change', 'not-published')
  const earlier = assessedBefore(publications, at)
  const then = earlier && places(earlier).get(district)
  if (!then || then.rank === null || then.group !== now.group) {
    return absent(id, 'rank-change', 'not-ranked-before')
  }
  return known(id, then.rank - now.rank, 'rank-change', 'rank-change')
}

/** A row of the assessment: a district with its score and rank, and those of the assessment before. */
export interface RankedDistrict {
  readonly district: District
  readonly score: Maybe
  readonly rank: Maybe
  readonly change: Maybe
  readonly previousScore: Maybe
  readonly previousRank: Maybe
}

export interface Ranking {
  /** Null where no earlier period has an assessment. */
  readonly comparedWith: Period | null
  /** By group, then rank; those not ranked stand last in their group. */
  readonly rows: readonly RankedDistrict[]
}

const lastIfAbsent = (rank: Maybe) => valueOf(rank) ?? Number.MAX_SAFE_INTEGER

/** The assessment of a period as rows; null where it has none. */
export function ranking(publications: Publications, at: Period): Ranking | null {
  const edition = editionOf(publications, at)
  if (edition.assessment === null) return null
  const earlier = assessedBefore(publications, at)
  const before = (figureOf: (edition: Edition, district: string) => Maybe, id: string): Maybe => {
    if (earlier) return asOf(figureOf(earlier, id), earlier.period, at)
    const now = figureOf(edition, id)
    return absent(`${now.id}@before`, now.unit, 'no-previous-period')
  }
  const rows = edition.districts.map((district) => ({
    district,
    score: scoreOf(edition, district.id),
    rank: rankOf(edition, district.id),
    change: rankChangeOf(publications, at, district.id),
    previousScore: before(scoreOf, district.id),
    previousRank: before(rankOf, district.id),
  }))
  const groups = [...groupBy(rows, ({ district }) => district.group).values()]
  const sorted = groups.flatMap((group) => group.sort((a, b) => lastIfAbsent(a.rank) - lastIfAbsent(b.rank)))
  return { comparedWith: earlier?.period ?? null, rows: sorted }
}

/** One district's ranks over the published periods. */
export interface RankSeries {
  readonly district: District
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
  const then = places(edition).get(id)
  const figure = rankOf(edition, id)
  return then && then.group !== group ? absent(figure.id, 'rank', 'not-published') : figure
}

/** The ranks of the districts of `at`, within their groups of `at`, over all published periods up to it. */
export function rankHistory(publications: Publications, at: Period): RankHistory {
  const editions = until(publications, at)
  return {
    periods: editions.map(({ period }) => period),
    assessed: editions.map(({ assessment }) => assessment !== null),
    series: editionOf(publications, at).districts.map((district) => ({
      district,
      ranks: editions.map((edition) => asOf(rankWithin(edition, district), edition.period, at)),
    })),
  }
}
