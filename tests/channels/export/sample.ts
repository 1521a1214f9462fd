import { sampleEditions } from '#mock/city/editions'
import type { Edition, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { deriveScenes } from '@/scenes/derive'
import type { Quarter } from '@/channels/shared/quarter'
import type { Locale } from '@/core/i18n/say'
import { createOfficeSay } from '@/scenes/words'

/** The sample city: the newest revision of each period. */
export const city: Publications = [
  ...new Map(sampleEditions().map((edition) => [edition.period, edition])).values(),
]

/** A quarter of some publications, as the verifier or a folder gives it. */
export function quarterOf(publications: Publications, at: Period, locale: Locale = 'zh-CN'): Quarter {
  const edition = publications.find(({ period }) => period === at) as Edition
  const { period, revision, asOf, publishedAt, issuer, sample, correction } = edition
  return {
    head: {
      ...{ period, revision, asOf, publishedAt, issuer, sample, correction },
      ...{ sequence: 7, kid: 'sample', periods: publications.map((each) => each.period) },
    },
    derived: deriveScenes(publications, at),
    say: createOfficeSay(locale).calling(edition.words),
  }
}

export const sampleQuarter = (locale: Locale = 'zh-CN') => quarterOf(city, '2021Q3', locale)
